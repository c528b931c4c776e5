using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.Tests.Binding;

public class TypedNumberTests
{
    [TestCase("£1,140", 114000)]
    [TestCase("1140.00", 114000)]
    [TestCase("1,140.5", 114050)]
    [TestCase("£ 0.07", 7)]
    [TestCase("10,000,000,000", 1_000_000_000_000)]
    public void Pounds_may_be_typed_in_many_ways(string typed, long pence) =>
        Assert.That(TypedNumber.Pounds(typed, "Amount").Value, Is.EqualTo(pence));

    [TestCase("-5", "Amount cannot be less than £0")]
    [TestCase("−£5", "Amount cannot be less than £0")]
    [TestCase("12.345", "Amount cannot have parts of a penny, like £12.345")]
    [TestCase("1,5", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("about 50", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("£", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("10,000,000,000.01", "Amount must be £10,000,000,000 or less")]
    [TestCase("99999999999999999999999999999999999999", "Amount must be £10,000,000,000 or less")]
    public void Pounds_that_cannot_be_read_say_why(string typed, string problem) =>
        Assert.That(TypedNumber.Pounds(typed, "Amount").Problem, Is.EqualTo(problem));

    [Test]
    public void An_amount_left_empty_is_not_wrong_in_itself() =>
        Assert.That(TypedNumber.Pounds("", "Amount"), Is.EqualTo(default(InputResult<long>)));

    [TestCase("1\u00a0000.50", 100_050)]
    [TestCase("1\u202f000.50", 100_050)]
    [TestCase("£\u20091\u2009234\u2009567", 123_456_700)]
    [TestCase("\u200b12", 1_200)]
    [TestCase("１２．５", 1_250)]
    public void A_blank_between_thousands_is_a_blank_whatever_its_width(string typed, long pence) =>
        Assert.That(TypedNumber.Pounds(typed, "Amount").Value, Is.EqualTo(pence));

    [TestCase("1 5")]
    [TestCase("12 34")]
    public void A_blank_elsewhere_is_a_slip(string typed) => Assert.That(TypedNumber.Whole(typed, "Guests", 1000).Problem, Is.Not.Null);

    [TestCase("140", 140L, null)]
    [TestCase("1,204", 1204L, null)]
    [TestCase("-3", -3L, null)]
    [TestCase("about 140", null, "Number of guests must be a whole number, like 140")]
    [TestCase("14.5", null, "Number of guests must be a whole number, like 140")]
    [TestCase("9999999999", null, "Number of guests cannot be that large")]
    [TestCase("99999999999999999999999999", null, "Number of guests cannot be that large")]
    public void A_whole_number_is_read_or_says_why_not(string typed, long? number, string? problem) =>
        Assert.That(TypedNumber.Whole(typed, "Number of guests", int.MaxValue), Is.EqualTo(new InputResult<long>(number, problem)));
}
