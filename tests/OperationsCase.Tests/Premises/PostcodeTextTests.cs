using OperationsCase.Premises;

namespace OperationsCase.Tests.Premises;

public class PostcodeTextTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Test]
    public void A_postcode_reads_alike_in_any_case_and_with_or_without_its_blank()
    {
        var random = new Random(20261123);
        char Letter() => Letters[random.Next(Letters.Length)];

        for (var round = 0; round < 2000; round++)
        {
            var area = random.Next(2) == 0 ? $"{Letter()}" : $"{Letter()}{Letter()}";
            var district = random.Next(3) switch { 0 => $"{random.Next(10)}", 1 => $"{random.Next(1, 100)}", _ => $"{random.Next(10)}{Letter()}" };
            var (outward, inward) = ($"{area}{district}", $"{random.Next(10)}{Letter()}{Letter()}");
            var blanks = new string(' ', random.Next(4));
            var typed = string.Concat($"{blanks}{outward}{blanks}{inward}{blanks}".Select(letter =>
                random.Next(2) == 0 ? char.ToLowerInvariant(letter) : letter));

            Assert.That(PostcodeText.Key(typed), Is.EqualTo(outward + inward), typed);
            Assert.That(PostcodeText.Shown(PostcodeText.Key(typed)!), Is.EqualTo($"{outward} {inward}"));
            Assert.That(PostcodeText.TakenOff($"61 Dalston Lane, {outward}{blanks}{inward}"), Is.EqualTo(("61 Dalston Lane", outward + inward)));
        }
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("E8")]
    [TestCase("E8 2N")]
    [TestCase("E8 2NQQ")]
    [TestCase("61 Dalston Lane")]
    [TestCase("8E 2NQ")]
    public void What_is_no_whole_postcode_is_none(string? typed) => Assert.That(PostcodeText.Key(typed), Is.Null);

    [TestCase("61 Dalston Lane")]
    [TestCase("Flat 4, Ash House")]
    public void An_address_without_a_postcode_stays_as_it_is(string address) =>
        Assert.That(PostcodeText.TakenOff(address), Is.EqualTo((address, (string?)null)));
}
