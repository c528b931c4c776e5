using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Sharing;

/// <summary>Lets another borough, or one officer, read an operation and nothing more. The answer is with whom it is shared.</summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("share it")]
public sealed record ShareOperation : ICommand<string>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>GSS code of the borough that may read it; or else <see cref="Email"/>.</summary>
    public string? BoroughCode { get; init; }

    /// <summary>The account of the officer who may read it.</summary>
    public string? Email { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ShareOperation>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(share => share.BoroughCode)
                .Must(code => code is null || gazetteer.Borough(code) is not null).WithMessage("There is no such borough")
                .Must((share, code) => code is null
                    || string.IsNullOrWhiteSpace(share.Email)).WithMessage("Select a borough or enter one officer, not both")
                .Must((share, code) => code is not null
                    || !string.IsNullOrWhiteSpace(share.Email)).WithMessage("Select the borough, or enter the officer below");
            RuleFor(share => share.Email).MaximumLength(200).WithMessage("E-mail address must be 200 characters or fewer");
            RuleFor(share => share.Why)
                .NotEmpty().WithMessage("Enter why they need it")
                .MaximumLength(500).WithMessage("Why they need it must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        RestrictionStore restrictions,
        Gazetteer gazetteer,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<ShareOperation, Result<string>>
    {
        public async Task<Result<string>> Handle(ShareOperation command, CancellationToken cancellation)
        {
            if (await restrictions.WhyNotChangedBy(currentCase.Id, officer.Id) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var reader = string.IsNullOrWhiteSpace(command.Email)
                ? null
                : await database.SingleOrDefault<ReaderRow>(Sql.Reader, new { Email = command.Email.Trim() });

            if (command.BoroughCode is null && (reader is null || (reader.Role & Role.CaseReaders) == Role.None))
            {
                return Refusal.Invalid("We could not find an officer with this e-mail address who can read cases", nameof(command.Email));
            }

            if (command.BoroughCode == await cases.LeadBorough(currentCase.Id))
            {
                return Refusal.Invalid("This is the operation’s own borough. Select another", nameof(command.BoroughCode));
            }

            var share = new
            {
                Id = TimeOrderedId.New(now),
                OperationId = currentCase.Id,
                command.BoroughCode,
                OfficerId = reader?.Id,
                command.Why,
                SharedById = officer.Id,
                SharedAt = now,
            };

            if (!await database.AddIfAbsent(command.BoroughCode is null ? Sql.AddForOfficer : Sql.AddForBorough, share))
            {
                return Refusal.Conflict("It is shared with them already", command.BoroughCode is null
                    ? nameof(command.Email)
                    : nameof(command.BoroughCode));
            }

            var with = reader is null ? gazetteer.Borough(command.BoroughCode!)!.Name : $"{reader.Name}, {reader.Unit}";
            history.Tell("Operation shared", $"{with} may read it. {command.Why}");

            return with;
        }
    }

    private sealed record ReaderRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";

        public Role Role { get; init; }
    }

    private static class Sql
    {
        internal const string Reader = "SELECT Id, Name, Unit, Role FROM Officer WHERE Email = @Email AND DisabledAt IS NULL";

        internal const string AddForBorough =
            """
            INSERT INTO CaseShare (Id, CaseId, BoroughCode, Why, SharedById, SharedAt)
            SELECT @Id, @OperationId, @BoroughCode, @Why, @SharedById, @SharedAt
            WHERE NOT EXISTS (SELECT 1 FROM CaseShare WHERE CaseId = @OperationId AND BoroughCode = @BoroughCode
                AND EndedAt IS NULL AND BoroughCode IS NOT NULL)
            """;

        internal const string AddForOfficer =
            """
            INSERT INTO CaseShare (Id, CaseId, OfficerId, Why, SharedById, SharedAt)
            SELECT @Id, @OperationId, @OfficerId, @Why, @SharedById, @SharedAt
            WHERE NOT EXISTS (SELECT 1 FROM CaseShare WHERE CaseId = @OperationId AND OfficerId = @OfficerId
                AND EndedAt IS NULL AND OfficerId IS NOT NULL)
            """;
    }
}

/// <summary>Takes back that an operation is shared; whoever it was shared with no longer sees it.</summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("say who it is shared with")]
public sealed record StopSharingOperation : ICommand<string>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid ShareId { get; init; }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<StopSharingOperation, Result<string>>
    {
        public async Task<Result<string>> Handle(StopSharingOperation command, CancellationToken cancellation)
        {
            await cases.Lock(currentCase.Id);
            var which = new { OperationId = currentCase.Id, command.ShareId, Now = clock.GetUtcNow() };

            if (await database.SingleOrDefault<string>(Sql.With, which) is not { } with || await database.Execute(Sql.End, which) == 0)
            {
                return Refusal.Conflict("It is no longer shared with them");
            }

            history.Tell("Operation no longer shared", $"{with} can no longer read it.");

            return with;
        }
    }

    private static class Sql
    {
        internal const string With =
            """
            SELECT COALESCE(borough.Name, reader.Name)
            FROM CaseShare AS shared
            LEFT JOIN Borough AS borough ON borough.Code = shared.BoroughCode
            LEFT JOIN Officer AS reader ON reader.Id = shared.OfficerId
            WHERE shared.Id = @ShareId AND shared.CaseId = @OperationId
            """;

        internal const string End = "UPDATE CaseShare SET EndedAt = @Now WHERE Id = @ShareId AND CaseId = @OperationId AND EndedAt IS NULL";
    }
}
