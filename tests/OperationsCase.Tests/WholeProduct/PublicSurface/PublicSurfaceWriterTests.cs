using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>Whether the snapshot would notice, on small types of its own.</summary>
public class PublicSurfaceWriterTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    [Test]
    public void A_warning_has_a_line_for_each_of_its_fields() => Assert.That(Fields<Warning>(), Is.EqualTo(new[]
    {
        "dueAt: instant",
        "urgency: atOnce | thisWeek",
        "readOn: date?",
        "officers[].name: text",
        "officers[].deputy: the same again?",
        "counts{}: whole number",
    }));

    [Test]
    public void A_renamed_field_is_lost_and_new() => Assert.That(
        PublicSurfaceFile.Changes(Fields<Warning>(), Fields<WarningWithRenamedField>()),
        Is.EqualTo("Lost or changed, which others rely on:\ndueAt: instant\n"
            + "New. Add them by rewriting the file with OPERATIONSCASE_WRITE_PAGES=yes:\nendsAt: instant"));

    [Test]
    public void A_field_of_another_kind_is_lost() => Assert.That(
        PublicSurfaceFile.Changes(Fields<Warning>(), Fields<WarningOnADay>()),
        Does.StartWith("Lost or changed, which others rely on:\ndueAt: instant\n"));

    [Test]
    public void A_choice_that_grows_is_new_and_one_that_shrinks_is_lost()
    {
        Assert.That(PublicSurfaceFile.Changes(["when: (now | soon)?"], ["when: (later | now | soon)?"]), Does.StartWith("New."));
        Assert.That(PublicSurfaceFile.Changes(["when: (later | now | soon)?"], ["when: (now | soon)?"]), Does.StartWith("Lost or changed"));
        Assert.That(PublicSurfaceFile.Changes(["when: (now | soon)?"], ["when: later | now | soon"]), Does.StartWith("Lost or changed"));
    }

    [Test]
    public void A_type_with_another_name_and_the_same_fields_changes_nothing() =>
        Assert.That(PublicSurfaceFile.Changes(Fields<Warning>(), Fields<SameWarningRenamed>()), Is.Empty);

    [Test]
    public void A_choice_that_may_be_left_open_stands_in_brackets() => Assert.That(
        new JsonFields(Web).Of(typeof(WarningWithoutHurry)),
        Is.EqualTo(new[] { "urgency: (atOnce | thisWeek)?" }));

    [Test]
    public void A_kind_of_value_without_a_word_is_refused() =>
        Assert.That(() => new JsonFields(Web).Of(typeof(Half)).ToList(), Throws.ArgumentException.With.Message.Contains("System.Half"));

    [Test]
    public void A_field_that_nobody_may_send_is_not_among_those_taken() => Assert.That(
        new JsonFields(Web, isRead: true).Of(typeof(WarningWithWords)),
        Is.EqualTo(new[] { "text: text" }));

    [Test]
    public void A_lost_address_is_told() => Assert.That(
        PublicSurfaceFile.Changes(Addresses("/operations", "/problems"), Addresses("/operations")),
        Is.EqualTo("Lost or changed, which others rely on:\nGET /problems\nGET /problems ? page"));

    [Test]
    public void A_new_address_is_to_be_added_to_the_file() => Assert.That(
        PublicSurfaceFile.Changes(Addresses("/operations"), Addresses("/operations", "/problems")),
        Does.StartWith("New. Add them by rewriting the file with OPERATIONSCASE_WRITE_PAGES=yes:\nGET /problems"));

    private static List<string> Fields<T>() => [.. new JsonFields(Web).Of(typeof(T))];

    private static List<string> Addresses(params string[] templates) =>
        [.. PublicSurfaceWriter.Addresses(templates.Select(template => new Routes.Route("GET", template, ["page"], null)))];

    private enum WarningUrgency
    {
        AtOnce,
        ThisWeek,
    }

    private sealed record WarnedOfficer(string Name, WarnedOfficer? Deputy);

    private sealed record Warning(
        DateTimeOffset DueAt,
        WarningUrgency Urgency,
        DateOnly? ReadOn,
        IReadOnlyList<WarnedOfficer> Officers,
        IReadOnlyDictionary<string, int> Counts);

    private sealed record SameWarningRenamed(
        DateTimeOffset DueAt,
        WarningUrgency Urgency,
        DateOnly? ReadOn,
        IReadOnlyList<WarnedOfficer> Officers,
        IReadOnlyDictionary<string, int> Counts);

    private sealed record WarningWithRenamedField(
        DateTimeOffset EndsAt,
        WarningUrgency Urgency,
        DateOnly? ReadOn,
        IReadOnlyList<WarnedOfficer> Officers,
        IReadOnlyDictionary<string, int> Counts);

    private sealed record WarningOnADay(DateOnly DueAt);

    private sealed record WarningWithoutHurry(WarningUrgency? Urgency);

    private sealed record WarningWithWords(string Text)
    {
        public string Words => $"Warning: {Text}";
    }
}
