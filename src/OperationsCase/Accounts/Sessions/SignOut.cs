using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Ends every session of the officer, so that a copy of the cookie opens nothing any more.</summary>
[AllowedTo(Role.Anybody)]
public sealed record SignOut : ICommand<bool>
{
    internal sealed class Handler(OfficerStore officers, ICurrentUser officer, CaseHistory history) : IRequestHandler<SignOut, Result<bool>>
    {
        public async Task<Result<bool>> Handle(SignOut command, CancellationToken cancellation)
        {
            await officers.SignOutEverywhere(officer.Id);
            history.IsAbout(officer.Id);
            history.Tell("Signed out");

            return true;
        }
    }
}
