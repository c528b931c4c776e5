using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Sharing;

/// <summary>Ends that a borough works an operation beside its lead borough. The answer is the name of the borough.</summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("say which boroughs work it")]
public sealed record RemoveBorough : ICommand<string>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>GSS code of the borough.</summary>
    public string BoroughCode { get; init; } = "";

    internal sealed class Validator : AbstractValidator<RemoveBorough>
    {
        public Validator(Gazetteer gazetteer) => RuleFor(remove => remove.BoroughCode)
            .Must(code => gazetteer.Borough(code) is not null).WithMessage("There is no such borough");
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        RestrictionStore restrictions,
        CaseSearchIndex search,
        IEnumerable<IWorkHolders> work,
        Gazetteer gazetteer,
        ICurrentUser officer,
        CaseHistory history)
        : IRequestHandler<RemoveBorough, Result<string>>
    {
        public async Task<Result<string>> Handle(RemoveBorough command, CancellationToken cancellation)
        {
            if (await restrictions.WhyNotChangedBy(currentCase.Id, officer.Id) is { } refusal)
            {
                return refusal;
            }

            await cases.Lock(currentCase.Id);
            var left = await WhoWouldLoseWork(command.BoroughCode);

            if (left.Count > 0)
            {
                return Refusal.Conflict(
                    $"{string.Join(", ", left)} {(left.Count == 1 ? "has" : "have")} this operation or an open deadline of it, and would no longer "
                    + "see it. Have their work handed over first",
                    nameof(command.BoroughCode));
            }

            if (!await cases.RemoveBorough(currentCase.Id, command.BoroughCode))
            {
                return Refusal.Conflict("This borough does not work the operation beside its lead borough", nameof(command.BoroughCode));
            }

            await search.KnowAgain(currentCase.Id);
            var name = gazetteer.Borough(command.BoroughCode)!.Name;
            history.Tell("A borough no longer works the operation", $"{name} worked it beside the lead borough.");

            return name;
        }

        /// <summary>The names of those who hold work in the case and see it by this borough alone.</summary>
        private async Task<IReadOnlyList<string>> WhoWouldLoseWork(string boroughCode)
        {
            var holders = new List<Guid> { (await cases.Summary(currentCase.Id)).HolderId };

            foreach (var room in work)
            {
                holders.AddRange((await room.Of([currentCase.Id])).Select(held => held.OfficerId));
            }

            return await database.List<string>(Sql.SeeItByThisAlone, new
            {
                OperationId = currentCase.Id,
                BoroughCode = boroughCode,
                OfficerIds = holders.Distinct(),
            });
        }
    }

    private static class Sql
    {
        internal const string SeeItByThisAlone =
            """
            SELECT officer.Name
            FROM Officer AS officer
            JOIN OfficerBorough AS serves ON serves.OfficerId = officer.Id AND serves.BoroughCode = @BoroughCode
            WHERE officer.Id IN @OfficerIds AND officer.DisabledAt IS NULL AND NOT EXISTS
            (
                SELECT 1
                FROM CaseBorough AS works
                JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
                WHERE works.CaseId = @OperationId AND works.BoroughCode <> @BoroughCode AND sees.OfficerId = officer.Id
            )
            ORDER BY officer.Name, officer.Id
            """;
    }
}
