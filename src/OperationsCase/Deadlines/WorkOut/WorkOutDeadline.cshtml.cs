using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.WorkOut;

/// <summary>Asks for a rule, then for what that rule must know, and shows the answer with its working; the address keeps the question.</summary>
public sealed class WorkOutDeadlinePageModel(IMediator mediator, StatuteBook statutes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    [Display(Name = "When the clock started")]
    public DateTimeOffset? At { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "The day the clock started")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "The day on which the order would have ended")]
    public DateOnly? PrevEnd { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Hours of the extension")]
    public int? Extension { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Number of working days")]
    public int? Count { get; set; }

    /// <summary>Whether a question was sent, and not only a rule chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    /// <summary>The rule chosen; none before one is, or for a count of working days.</summary>
    public RuleByCode? Chosen => statutes.ByCode(Rule);

    public bool IsWorkingDays => Rule == DeadlineCalculationRequest.AddWorkingDays;

    public bool CountsHours => Chosen?.Rule.CountsHours == true;

    public WorkOutDeadline.Answer? Answer { get; private set; }

    public IEnumerable<SelectListItem> Rules
    {
        get
        {
            var groups = statutes.All.Select(rule => rule.Part).Distinct().ToDictionary(part => part, part => new SelectListGroup { Name = part });

            return
            [
                .. from rule in statutes.All
                   where !rule.IsReplaced
                   from coded in new[] { new RuleByCode(rule, IsSafeReading: false), new RuleByCode(rule, IsSafeReading: true) }
                   where coded.Code is not null
                   select new SelectListItem(
                       $"{rule.MustBeDone}: {RuleLengthWording.Within(rule)}{(coded.IsSafeReading ? ", the earlier reading" : "")} ({coded.Code})",
                       coded.Code) { Group = groups[rule.Part] },
                new SelectListItem(
                    $"A number of working days after or before a day ({DeadlineCalculationRequest.AddWorkingDays})",
                    DeadlineCalculationRequest.AddWorkingDays)
                {
                    Group = new SelectListGroup { Name = "Counting" },
                },
            ];
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Rule.Length > 0 && Chosen is null && !IsWorkingDays)
        {
            ModelState.AddModelError(nameof(Rule), "Choose a rule from the list");
        }
        else if (Asked && ModelState.IsValid && Whole())
        {
            var answered = await mediator.Send(new WorkOutDeadline { Rule = Rule, Trigger = Trigger(), Facts = Facts() });

            if (answered.IsRefused)
            {
                ModelState.AddModelError(CountsHours ? nameof(At) : nameof(On), answered.Refusals[0].Message);
            }
            else
            {
                Answer = answered.Value;
            }
        }

        return Page();
    }

    private bool Whole()
    {
        Need(CountsHours && At is null, nameof(At), "Enter the date and time the clock started");
        Need(!CountsHours && On is null, nameof(On), "Enter the day the clock started");
        Need(Needs("prev_end") && PrevEnd is null, nameof(PrevEnd), "Enter the day on which the order would have ended");
        Need(Needs("extension") && Extension is null, nameof(Extension), "Enter the hours of the extension");
        Need(Extension is < 1
            || Extension > Chosen?.Rule.MostExtension, nameof(Extension), $"Hours of the extension must be from 1 to {Chosen?.Rule.MostExtension}");
        Need(IsWorkingDays && Count is null or < -1000 or > 1000, nameof(Count), "Enter a number of working days from -1,000 to 1,000");

        return ModelState.IsValid;
    }

    public bool Needs(string fact) => Chosen?.Rule.FactsNeeded.Contains(fact) == true;

    private void Need(bool isMissing, string field, string sentence)
    {
        if (isMissing)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private string Trigger() => CountsHours ? InstantText.InUtc(At!.Value) : DueFormat.Exact(On!.Value);

    private string Facts() => string.Join(';', new[]
    {
        PrevEnd is { } end && Needs("prev_end") ? $"prev_end={DueFormat.Exact(end)}" : null,
        Extension is { } hours && Needs("extension") ? $"extension={hours}h" : null,
        Count is { } count && IsWorkingDays ? $"n={count}" : null,
    }.OfType<string>());
}
