using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.Tests.Binding;

public class TypedTextTests
{
    [TestCase("  Mill\r\nLane\t ", "Mill\nLane")]
    [TestCase("Cafe\u0301", "Caf\u00e9")]
    [TestCase("ngà 😀 Łódź", "ngà 😀 Łódź")]
    [TestCase("bell\u0007", null)]
    [TestCase("nul\0", null)]
    public void Text_keeps_every_letter_and_no_control_character(string typed, string? kept) =>
        Assert.That(TypedText.Tidy(typed), Is.EqualTo(kept));

    [Test]
    public void Half_a_character_is_refused() => Assert.That(TypedText.Tidy("half \ud83d"), Is.Null);
}
