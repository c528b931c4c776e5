using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OperationsCase.Premises;

/// <summary>
/// The step of a form that asks an address: before anything is stored, its sender is shown what is recorded there, and accepts one or none.
/// </summary>
public sealed class PremisesQuestion
{
    /// <summary>Whether what is recorded there was shown already.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>The address that it was shown for; another is asked about anew.</summary>
    public string? Of { get; set; }

    [BindNever]
    public IReadOnlyList<PremisesRow> Suggested { get; private set; } = [];

    /// <summary>Shows nothing that is recorded, and asks again when the form is sent again.</summary>
    public void Forget() => (Suggested, IsAnswered, Of) = ([], false, null);

    /// <summary>Whether the form is to be shown again, with what is recorded at that address.</summary>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="address">As it was typed.</param>
    /// <param name="linked">Premises that are accepted already: when one of them may be meant, nothing is asked.</param>
    public async Task<bool> IsToBeAsked(IMediator mediator, string address, params IReadOnlyList<PremisesReference> linked)
    {
        if ((IsAnswered && Of == address) || string.IsNullOrWhiteSpace(address))
        {
            return false;
        }

        var found = await mediator.Send(new SuggestPremises { Address = address });

        if (found.IsRefused || found.Value.Rows.Any(row => linked.Contains(row.Reference)))
        {
            return false;
        }

        Suggested = found.Value.Rows;
        (IsAnswered, Of) = (Suggested.Count > 0, address);

        return Suggested.Count > 0;
    }
}

/// <summary>The question as a form shows it.</summary>
/// <param name="Question">What was found.</param>
/// <param name="Form">The name of the form's command, whose property RecordedPremises takes the answer.</param>
/// <param name="Address">The property of that command in which the address is typed.</param>
public sealed record PremisesQuestionPart(PremisesQuestion Question, string Form, string Address);
