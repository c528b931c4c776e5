using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Proof;

/// <summary>What was there when nothing was left to do, over all backlogs that were swept under kills.</summary>
/// <param name="wanted">The messages of a sweep that nobody stopped.</param>
internal sealed class RemainingWork(IReadOnlyList<string> wanted)
{
    public int Kills => KillsInTheSweep + KillsInThePost;

    public int KillsInTheSweep { get; private set; }

    public int KillsInThePost { get; private set; }

    public int Backlogs { get; private set; }

    public long Messages { get; private set; }

    public int Lost { get; private set; }

    public int Twice { get; private set; }

    public long Letters { get; private set; }

    public int LettersLost { get; private set; }

    /// <summary>E-mails that left twice or more, under the same Message-Id.</summary>
    public int Copies { get; private set; }

    public bool IsRight => Lost + Twice + LettersLost == 0;

    /// <summary>Each message by what it is about and whom it is for, in order, as often as it is there.</summary>
    public static IReadOnlyList<string> MessagesOf(SqliteConnection record) =>
        record.Query<string>("SELECT DeadlineId || ' ' || Step || ' ' || OfficerId || ' ' || ToWhom FROM InboxMessage ORDER BY 1").AsList();

    public void Killed(bool inThePost)
    {
        KillsInTheSweep += inThePost ? 0 : 1;
        KillsInThePost += inThePost ? 1 : 0;
    }

    public static bool IsNothingLeft(string folder)
    {
        using var record = GeneratedRecord.Read(folder);

        return record.QuerySingle<int>("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NULL AND DroppedAt IS NULL") == 0;
    }

    public void Check(string folder)
    {
        using var record = GeneratedRecord.Read(folder);
        var messages = MessagesOf(record);
        Backlogs++;
        Messages += messages.Count;
        Lost += wanted.Except(messages).Count() + record.QuerySingle<int>(
        "SELECT COUNT(*) FROM DeadlineAlert WHERE SentAt IS NULL AND RingsAt <= @Now", new
        {
            Now = GeneratedRecord.Now.ToString("yyyy-MM-dd HH:mm:ss+00:00", CultureInfo.InvariantCulture),
        });
        Twice += messages.Count - messages.Distinct().Count() + messages.Except(wanted).Count();
        var asked = record.Query<string>("SELECT DISTINCT MailId FROM InboxMessage")
            .Select(id => id.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())
            .ToHashSet();
        var carried = Directory.GetFiles(Path.Combine(folder, "mail"), "*.eml", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file).ToUpperInvariant())
            .ToList();
        Letters += asked.Count;
        LettersLost += asked.Except(carried).Count() + carried.Except(asked).Count();
        Copies += carried.Count - carried.Distinct().Count();
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{KillsInTheSweep} kills in the sweep and {KillsInThePost} in the post, {Backlogs} backlogs swept: {Messages:n0} "
            + $"messages, {Lost} lost, {Twice} twice; {Letters:n0} letters, {LettersLost} lost, {Copies} left again under the same Message-Id");
}
