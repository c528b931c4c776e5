using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Accounts.Life;
using OperationsCase.Accounts.Passkeys;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Deadlines.Feed;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;
using OperationsCase.Import;

namespace OperationsCase.Database.Tests;

/// <summary>
/// What people leave behind who sign in by more than a password, who come back to a form, who read deadlines in a calendar, and who leave.
/// </summary>
internal static class SignInSampleRows
{
    public static async Task Write(BatchApplication application, DemoPerson officer)
    {
        var key = await application.Done(officer, new BeginAuthenticator());
        await application.Done(officer, new ConfirmAuthenticator { Code = Totp.CodeAt(key, application.Now.ToUnixTimeSeconds() / 30) });
        await application.Done(officer, new AddPasskey
        {
            Name = "Work phone",
            Passkey = new StoredPasskey([1], [2], application.Now, 0, ["internal"], true, false, false),
        });
        await application.Done(officer, new MakeCalendarLink());
        await KeepAForm(application, officer);
        await KeepADraft(application, officer);
        var visit = new HttpContextAccessor { HttpContext = new DefaultHttpContext() };
        var devices = application.Services.GetRequiredService<KnownDevices>();
        var clock = application.Services.GetRequiredService<TimeProvider>();
        await new SignInAttempts(application.Services.GetRequiredService<IEngine>(), visit, devices, clock).Begin(officer.Id, account: null);
        var asha = await application.Done(new DemoPerson { Name = "A visitor", Role = Role.Visitor }, new ApplyIdentityProviderClaims
        {
            Identity = "1F",
            Email = "asha.mistry@police.example",
            IsEmailVerified = true,
            Name = "DC Asha Mistry",
            Unit = "Central East drugs unit",
            Roles = [Role.BoroughOfficer],
            BoroughCodes = ["E09000012"],
        });
        await application.Done(new DemoPerson { Id = officer.Id, Name = "Insp Ruth Adeyemi", Role = Role.Administrator }, new RecordDeparture(asha));
    }

    private static async Task KeepADraft(BatchApplication application, DemoPerson officer)
    {
        await using var connection = await application.Services.GetRequiredService<IEngine>().Open();
        await connection.ExecuteAsync(
            "INSERT INTO FormDraft (Id, OfficerId, Sealed, SavedAt, EndsAt) VALUES (@Id, @OfficerId, 'sealed', @SavedAt, @EndsAt)",
            new
            {
                Id = Guid.CreateVersion7(application.Now),
                OfficerId = officer.Id,
                SavedAt = application.Now,
                EndsAt = application.Now.AddDays(30),
            });
    }

    private static async Task KeepAForm(BatchApplication application, DemoPerson officer)
    {
        var sent = new DefaultHttpContext { RequestServices = application.Services };
        sent.Request.Method = HttpMethods.Post;
        sent.Request.Path = "/operations/new/open-market";
        sent.Request.ContentType = "application/x-www-form-urlencoded";
        sent.Request.Form = new FormCollection(new() { ["Operation.Place"] = "Ridley Road" });

        Assert.That(await application.Services.GetRequiredService<SavedFormStore>().Save(sent.Request, officer.Id, "Check it"), Is.Not.Null);
    }
}
