using System.IO.Compression;
using OperationsCase.Access;
using OperationsCase.Premises;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Premises;

public class LoadPostcodesTests
{
    private const string Header = "postcode,positional_quality,borough_gss,borough_name,ward_gss,ward_name";

    private CaseRoom room = null!;
    private TestUser.TestPerson administrator = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        administrator = room.AnOfficer("Robin Fairbrother", Role.Administrator, "Digital services");
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_postcode_says_its_borough_and_ward_however_it_is_written()
    {
        var loaded = await Load($"{Header}\nE8 2NQ,10,{CaseRoom.Hackney},Hackney,{room.AWard()},Any\nZZ1 1ZZ,10,E09999999,Nowhere,E05999999,None");

        foreach (var typed in new[] { "E8 2NQ", "e82nq", " E8  2nQ " })
        {
            var found = await room.Done(new FindPostcode(typed));

            Assert.That((found.Postcode, found.BoroughName, found.WardCode), Is.EqualTo(("E8 2NQ", "Hackney", room.AWard())));
        }

        Assert.That(loaded, Is.EqualTo(new LoadPostcodes.Answer(1, 1)));
        Assert.That((await room.Send(new FindPostcode("E8 9ZZ"))).Refusals.Single().Message, Is.EqualTo("We could not find that postcode"));
    }

    [Test]
    public async Task A_new_file_takes_the_place_of_the_one_before()
    {
        await Load($"{Header}\nE8 2NQ,10,{CaseRoom.Hackney},Hackney,{room.AWard()},Any");
        await Load($"{Header}\nE8 2NR,10,{CaseRoom.Hackney},Hackney,{room.AWard()},Any");

        Assert.That((await room.Send(new FindPostcode("E8 2NQ"))).IsRefused);
        Assert.That((await room.Send(new FindPostcode("E8 2NR"))).IsRefused, Is.False);
    }

    [TestCase("postcode,ward_gss\nE8 2NQ,E05000231", "There is no column “borough_gss”. The file needs postcode, borough_gss, ward_gss, ward_name")]
    [TestCase(Header + "\nE8,10,E09000012,Hackney,E05000231,Any", "Line 2 has “E8”, which is not a postcode")]
    [TestCase(Header + "\nE8 2NQ,10,E09999999,Nowhere,E05999999,None", "The file has no postcode in a ward that we know")]
    public async Task A_file_that_cannot_be_used_is_refused_in_words(string content, string sentence)
    {
        var result = await room.As(administrator, () => room.Send(new LoadPostcodes { FileName = "postcodes.csv", Content = content }));

        Assert.That(result.Refusals.Single().Message, Is.EqualTo(sentence));
    }

    [Test]
    public async Task Every_postcode_of_the_shared_file_is_read_if_it_is_there()
    {
        var file = Shared("london_postcodes_codepoint_open_2014-08.csv.gz");

        if (file is null)
        {
            return;
        }

        await using var zipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var text = new StreamReader(zipped);

        var loaded = await Load(await text.ReadToEndAsync());

        Assert.That(loaded.Loaded + loaded.WithoutWard, Is.EqualTo(181_563));
        Assert.That(loaded.Loaded, Is.GreaterThan(170_000));
        Assert.That((await room.Done(new FindPostcode("br11ab"))).BoroughName, Is.EqualTo("Bromley"));
    }

    private Task<LoadPostcodes.Answer> Load(string content) =>
        room.As(administrator, () => room.Done(new LoadPostcodes { FileName = "postcodes.csv", Content = content }));

    private static string? Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "data", "geo", name) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
