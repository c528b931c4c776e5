namespace OperationsCase.GovUk.Tests;

public class FieldNamesTests
{
    [TestCase("NumberOfGuests", "Number of guests")]
    [TestCase("postcode", "Postcode")]
    [TestCase("", "")]
    public void A_name_is_said_as_words(string name, string words) => Assert.That(FieldNames.Sentence(name), Is.EqualTo(words));
}
