using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk.Tests.Binding;

public class TypedDateTests
{
    [Test]
    public void A_date_left_empty_is_not_wrong_in_itself() =>
        Assert.That(new TypedDate("", "", "").Read("Date"), Is.EqualTo(default(InputResult<DateOnly>)));

    [TestCase("9")]
    [TestCase("09")]
    [TestCase("Sep")]
    [TestCase("Sept")]
    [TestCase("september")]
    public void A_month_may_be_typed_as_a_number_or_by_its_name(string month) =>
        Assert.That(new TypedDate("23", month, "2026").Read("Date").Value, Is.EqualTo(new DateOnly(2026, 9, 23)));
}
