using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Sharing;

/// <summary>Lets another borough work an operation beside its lead borough. The answer is the name of the borough.</summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("say which boroughs work it")]
public sealed record AddBorough : ICommand<string>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>GSS code of the borough.</summary>
    public string? BoroughCode { get; init; }

    /// <summary>Why it works the case too.</summary>
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<AddBorough>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(add => add.BoroughCode)
                .NotEmpty().WithMessage("Select the borough that works it too")
                .Must(code => string.IsNullOrEmpty(code) || gazetteer.Borough(code) is not null).WithMessage("There is no such borough");
            RuleFor(add => add.Why)
                .NotEmpty().WithMessage("Enter why this borough works it too")
                .MaximumLength(500).WithMessage("Why this borough works it too must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        RestrictionStore restrictions,
        CaseSearchIndex search,
        Gazetteer gazetteer,
        ICurrentUser officer,
        CaseHistory history)
        : IRequestHandler<AddBorough, Result<string>>
    {
        public async Task<Result<string>> Handle(AddBorough command, CancellationToken cancellation)
        {
            if (await restrictions.WhyNotChangedBy(currentCase.Id, officer.Id) is { } refusal)
            {
                return refusal;
            }

            await cases.Lock(currentCase.Id);

            if (!await cases.AddBorough(currentCase.Id, command.BoroughCode!))
            {
                return Refusal.Conflict("This borough has the operation already", nameof(command.BoroughCode));
            }

            await search.Know(currentCase.Id);
            var name = gazetteer.Borough(command.BoroughCode!)!.Name;
            history.Tell("Another borough works the operation", $"{name} works it beside the lead borough. {command.Why}");

            return name;
        }
    }
}
