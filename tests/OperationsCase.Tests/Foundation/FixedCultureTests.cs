using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using OperationsCase.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation;

/// <summary>What people read is the same on every machine.</summary>
/// <remarks>Not beside others: the culture of new threads is the process's.</remarks>
[NonParallelizable]
public partial class FixedCultureTests
{
    private static readonly string[] Cultures = ["cy-GB", "ar-SA", "tr-TR", "fa-IR", "de-DE", "th-TH"];

    [Test]
    public async Task Pages_histories_and_files_read_alike_under_every_locale([ValueSource(nameof(Cultures))] string culture)
    {
        var english = await Read("en-GB");

        Assert.That(english, Does.Contain("5 January 2026").And.Contain("November 2026"));
        Assert.That(await Read(culture), Is.EqualTo(english));
    }

    [Test]
    public async Task The_command_line_answers_alike_under_every_locale([ValueSource(nameof(Cultures))] string culture)
    {
        var file = Path.Combine(Path.GetTempPath(), $"questions-{Guid.CreateVersion7():N}.csv");
        await File.WriteAllTextAsync(
            file,
            "id,rule,trigger_local,extra\nV1,CO3M_SAFE,2026-02-17,\nV2,A03_H48,2026-11-27T17:00,\nV3,CO_EXT_MAX,2026-02-17,prev_end=2026-05-17\n");

        try
        {
            var started = await ProgramProcess.With(new Dictionary<string, string>
            {
                ["LANG"] = $"{culture.Replace('-', '_')}.UTF-8",
                ["LC_ALL"] = $"{culture.Replace('-', '_')}.UTF-8",
            }, "work-out", "--csv", file);

            Assert.That(started.Said, Does.Contain("V1,2026-05-17T00:00+01:00").And.Contain("V3,2026-08-18T00:00+01:00"));
            Assert.That(started.Complained, Does.Contain("17 May 2026").And.Contain("up to 19 October 2014"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void No_source_formats_a_date_by_the_locale_of_its_thread()
    {
        var sources = Path.Combine(RepositoryFolder.Path, "src");
        var found = Directory.EnumerateFiles(sources, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetExtension(file) is ".cs" or ".cshtml")
            .SelectMany(file => File.ReadLines(file)
                .Where(line => ByLocale().IsMatch(line) && !line.Contains("Exception(", StringComparison.Ordinal))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.That(found, Is.Empty);
    }

    private static async Task<string> Read(string culture)
    {
        var (before, interfaceBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var defaults = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture);

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(culture);

            return await Read();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, interfaceBefore);
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = defaults;
        }
    }

    private static async Task<string> Read()
    {
        using var room = new CaseRoom();
        var operation = await room.Done(room.AClosureToLog() with { Complaints = 3, ComplaintsSince = new DateOnly(2026, 1, 5) });
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Done(room.AnOrderMadeNow(seizure));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = await room.SignedIn();
        var read = new List<string>();

        foreach (var page in new[]
        {
            "/",
            "/operations",
            $"/operations/{operation}",
            $"/operations/{operation}/closure",
            $"/operations/{operation}/history",
            "/deadlines",
            "/seizures",
            "/deadlines/work-out?Rule=CO3M_SAFE&Asked=true&On.Day=17&On.Month=2&On.Year=2026",
        })
        {
            read.Add((await browser.Open(page)).Body!.Text());
        }

        read.AddRange((await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => $"{row.Headline}: {row.Detail}"));

        return Changing().Replace(string.Join('\n', read).Replace('\u00a0', ' '), "");
    }

    /// <summary>Ids differ from room to room.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[\\w-]{100,}")]
    private static partial Regex Changing();

    [GeneratedRegex("\\{[^{}\"]+:(?:d |dd|ddd|M|yyyy|u)[^{}\"]*\\}(?=[^\"]*\")")]
    private static partial Regex ByLocale();
}
