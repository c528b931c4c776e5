using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>Lists the letters of the residents who reported signs of a problem, and the letter that the next one gets.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
[NotInAccessLog("Part of the form of a sign, and letters name no one")]
public sealed record ListResidents(ProblemReference Problem) : IQuery<ListResidents.Answer>, IConcernsCase
{
    public sealed record Answer(IReadOnlyList<string> Letters, string Next);

    internal sealed class Handler(CurrentCase currentCase, ResidentLetters letters) : IRequestHandler<ListResidents, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListResidents query, CancellationToken cancellation)
        {
            var given = await letters.Given(currentCase.Id);

            return new Answer(given, ResidentLetters.After(given));
        }
    }
}
