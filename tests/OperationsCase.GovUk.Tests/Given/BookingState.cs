namespace OperationsCase.GovUk.Tests.Given;

/// <summary>What the page is told, and the form that it was sent.</summary>
public sealed class BookingState
{
    /// <summary>What is wrong with the form as a whole, if anything is.</summary>
    public string? Refusal { get; set; }

    /// <summary>The form that was sent, if it was sent at all.</summary>
    public BookingForm? Sent { get; set; }
}
