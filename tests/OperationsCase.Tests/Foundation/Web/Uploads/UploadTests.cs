using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using OperationsCase.Foundation.Web;
using OperationsCase.Foundation.Web.Uploads;

namespace OperationsCase.Tests.Foundation.Web.Uploads;

public class UploadTests
{
    private static readonly UploadKind[] Every = Enum.GetValues<UploadKind>();

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n%%EOF\n");
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0xFF, 0xD9];
    private static readonly byte[] Page = Encoding.ASCII.GetBytes("<html><script>alert(1)</script>");

    private static IEnumerable<TestCaseData> WhatItSays()
    {
        yield return new TestCaseData("warrant.pdf", Pdf, UploadKind.Pdf);
        yield return new TestCaseData("door.PNG", Png, UploadKind.Png);
        yield return new TestCaseData("door.jpeg", Jpeg, UploadKind.Jpeg);
        yield return new TestCaseData("calls.csv", Encoding.UTF8.GetBytes("When,Who\r\n2026-11-23,é"), UploadKind.Csv);
        yield return new TestCaseData("holidays.json", Encoding.UTF8.GetBytes("\uFEFF{ \"england-and-wales\": [1, 2.5, null] }\n"), UploadKind.Json);
        yield return new TestCaseData("statement.docx", Package("[Content_Types].xml", "word/document.xml"), UploadKind.WordDocument);
        yield return new TestCaseData("phones.xlsx", Package("[Content_Types].xml", "xl/workbook.xml"), UploadKind.Spreadsheet);
    }

    private static IEnumerable<TestCaseData> WhatItDoesNotSay()
    {
        yield return new TestCaseData("warrant.pdf", Page);
        yield return new TestCaseData("warrant.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 cut short"));
        yield return new TestCaseData("door.png", Pdf);
        yield return new TestCaseData("door.jpg", Png);
        yield return new TestCaseData("calls.csv", new byte[] { 0x4D, 0x5A, 0x1A, 0x41 });
        yield return new TestCaseData("holidays.json", Encoding.UTF8.GetBytes("{ \"england-and-wales\": [1,"));
        yield return new TestCaseData("holidays.json", Page);
        yield return new TestCaseData("statement.docx", Package("[Content_Types].xml", "xl/workbook.xml"));
        yield return new TestCaseData("statement.docx", Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        yield return new TestCaseData("statement.docx", Package("[Content_Types].xml", "word/document.xml", "../../etc/cron.d/x"));
        yield return new TestCaseData("phones.xlsx", Encoding.ASCII.GetBytes("PK\u0003\u0004 and no more"));
    }

    [TestCaseSource(nameof(WhatItSays))]
    public async Task A_file_that_is_what_it_says_comes_in(string name, byte[] content, UploadKind kind)
    {
        var upload = (await UploadedFile.Read(Sent(name, content), "File", 1_000_000, Every)).Value;

        Assert.That((upload.Name, upload.Kind, upload.Content), Is.EqualTo((name, kind, content)));
    }

    [TestCaseSource(nameof(WhatItDoesNotSay))]
    public async Task A_file_that_holds_something_else_does_not(string name, byte[] content)
    {
        var refusal = (await UploadedFile.Read(Sent(name, content), "File", 1_000_000, Every)).Refusals.Single();

        Assert.That(refusal.Field, Is.EqualTo("File"));
        Assert.That(refusal.Message, Does.Contain("holds something else, is damaged or holds macros"));
    }

    [TestCase(
        "calls.csv",
        new byte[] { 0x41, 0x0A, 0x42, 0x00 },
        "Line 2 has a NUL character",
        TestName = "A text with a NUL is refused with its line")]
    [TestCase(
        "calls.csv",
        new byte[] { 0x41, 0x0D, 0x0A, 0xC0, 0xAF },
        "Line 2 has bytes that are not UTF-8",
        TestName = "A text that is not UTF-8 is refused with its line")]
    [TestCase("holidays.json", new byte[] { 0xFF, 0xFE, 0x7B, 0x00 }, "The file is in UTF-16", TestName = "A text in UTF-16 is told so")]
    public async Task A_text_in_another_encoding_is_refused_in_words(string name, byte[] content, string why) =>
        Assert.That((await UploadedFile.Read(Sent(name, content), "File", 1_000_000, Every)).Refusals.Single().Message, Does.StartWith(why));

    [TestCase("run.exe")]
    [TestCase("page.html")]
    [TestCase("drawing.svg")]
    [TestCase("warrant.pdf.exe")]
    [TestCase("macro.docm")]
    [TestCase("pdf")]
    public async Task A_kind_that_nobody_asked_for_does_not_come_in(string name)
    {
        var refusal = (await UploadedFile.Read(Sent(name, Pdf), "File", 1_000_000, [UploadKind.Pdf, UploadKind.Png])).Refusals.Single();

        Assert.That(refusal.Message, Is.EqualTo("The file must be one of these: PDF, PNG"));
    }

    [Test]
    public async Task A_file_too_large_or_empty_is_refused_before_it_is_read()
    {
        var large = (await UploadedFile.Read(Sent("warrant.pdf", new byte[2_049]), "File", 2_048, Every)).Refusals.Single();
        var empty = (await UploadedFile.Read(Sent("warrant.pdf", []), "File", 2_048, Every)).Refusals.Single();
        var none = (await UploadedFile.Read(null, "File", 2_048, Every)).Refusals.Single();

        Assert.That(large.Message, Is.EqualTo("The file must be 2 KB or smaller"));
        Assert.That(new[] { empty.Message, none.Message }, Has.All.EqualTo("Select a file that is not empty"));
    }

    [Test]
    public async Task A_package_that_unfolds_to_fill_a_disk_does_not_come_in()
    {
        var bomb = Package(["[Content_Types].xml", "word/document.xml"], zeros: (int)(ContentSniffer.MostUnfolded / 2) + 1);
        Assert.That(bomb, Has.Length.LessThan(1_000_000));

        var refused = await UploadedFile.Read(Sent("statement.docx", bomb), "File", 1_000_000, Every);

        Assert.That(refused.IsRefused);
    }

    [TestCase("../../etc/passwd.pdf", "passwd.pdf")]
    [TestCase("C:\\Users\\priya\\warrant.pdf", "warrant.pdf")]
    [TestCase("a\u0000b\r\n.pdf", "ab.pdf")]
    [TestCase("warrant\u202Efdp.exe", "warrantfdp.exe")]
    [TestCase("\"><script>.pdf", "script.pdf")]
    [TestCase("CON.pdf", "file-CON.pdf")]
    [TestCase("...", "file")]
    [TestCase("", "file")]
    [TestCase("e\u0301vidence.pdf", "évidence.pdf")]
    public void A_name_is_cleaned_of_what_steers_a_disk_a_header_or_a_page(string sent, string kept) =>
        Assert.That(FileNames.Clean(sent), Is.EqualTo(kept));

    [Test]
    public void Half_a_character_is_shown_as_one_that_is_missing() =>
        Assert.That(FileNames.Clean($"half{(char)0xD800}.pdf"), Is.EqualTo("half\uFFFD.pdf"));

    [Test]
    public void No_name_is_longer_than_a_disk_takes() => Assert.That(FileNames.Clean(new string('n', 5_000)), Has.Length.EqualTo(100));

    private static FormFile Sent(string name, byte[] content) =>
        new(new MemoryStream(content), 0, content.Length, "File", name) { Headers = new HeaderDictionary(), ContentType = "application/pdf" };

    private static byte[] Package(params string[] parts) => Package(parts, zeros: 10);

    private static byte[] Package(string[] parts, int zeros)
    {
        using var file = new MemoryStream();
        var block = new byte[Math.Min(zeros, 64 * 1024)];

        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var written = package.CreateEntry(part, CompressionLevel.Optimal).Open();

                for (var left = zeros; left > 0; left -= block.Length)
                {
                    written.Write(block, 0, Math.Min(left, block.Length));
                }
            }
        }

        return file.ToArray();
    }
}
