using OperationsCase.Approvals;
using OperationsCase.Ledger;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <remarks>What becomes of cash that is not given back: it is paid into the bank, forfeited and paid over; and one order that was too late.</remarks>
internal sealed partial class DemoSeizures
{
    private const int DaysToPayOver = 36;
    private const int DaysToShare = 70;
    private const long SharePercent = 44;

    /// <summary>The cash of Beckton, whose order was made 12 minutes after its 48 hours; the register was loaded three days ago.</summary>
    public void OutOfTime(DemoPerson officer, string borough)
    {
        var at = script.DaysAgo(3);
        var seizure = new SeizedCash(officer, script.CourtFor(borough).Code, 1_875_000);
        var found = new RecordSeizureWithoutOperation
        {
            BoroughCode = borough,
            AmountPence = seizure.Pence,
            SeizedAt = London.At(new DateOnly(2023, 1, 16), new TimeOnly(17, 38)),
            Place = "A parked van, Woolwich Manor Way",
            SeizedFrom = "Victor Ostrander",
            ClaimedBy = "Victor Ostrander",
            SeizedBy = "PC Dev Kapoor",
            Authority = SearchApprover.PriorOfficer,
            Exhibit = "DK/1",
            Seal = "MPS-2210457",
            CountedBy = "PC Dev Kapoor",
            CountedAgainBy = "DS Owen Pryce",
            KeptAt = LedgerAccount.Bank,
        };
        script.Agenda.Add(at, async application => seizure.Reference = await application.Done(officer, found));
        script.Agenda.Add(at.AddMinutes(5), application => application.Done(officer, new RecordDetentionOrder
        {
            Seizure = seizure.Reference,
            CourtCode = seizure.CourtCode,
            MadeAt = London.At(new DateOnly(2023, 1, 18), new TimeOnly(17, 50)),
            LastDayOn = new DateOnly(2023, 7, 17),
        }));
        script.Agenda.Add(at.AddMinutes(9), application => application.Done(officer, new RecordInterest
        {
            Seizure = seizure.Reference,
            AmountPence = 196_208,
            PaidAt = at,
            Source = "Bank statements of 2023 to 2026",
        }));
    }

    /// <summary>Cash with a forfeiture notice that runs, which a senior officer approved.</summary>
    public void NoticeRunning(DemoPerson officer, DemoPerson approver, string borough)
    {
        var made = script.At(script.CourtDay(script.Today.AddDays(-75)), 10, 13);
        var given = made.AddDays(60);
        var seizure = Record(officer, borough, made.AddHours(-20), operation: null);
        Order(seizure, made, London.DateOf(made).AddDays(150));
        PayIn(seizure, made.AddHours(30));
        script.Agenda.Add(given.AddDays(-2), application => application.Done(officer, new AskForForfeitureNotice
        {
            Seizure = seizure.Reference,
            ApproverId = approver.Id,
            Why = "Vacuum-packed notes beside a dealer’s list; no income is declared.",
        }));
        script.Agenda.Add(given.AddDays(-1), async application =>
        {
            var waiting = (await application.Done(approver, new ListApprovals())).Rows;
            var asked = waiting.First(row => row.What.Contains(seizure.Reference, StringComparison.Ordinal));
            var read = await application.Done(approver, new GetApproval(asked.Approval));
            await application.Done(approver, new DecideOnApproval
            {
                Approval = asked.Approval,
                Decision = ApprovalDecision.Approved,
                Reasons = "I am satisfied on the packing, the list and the lack of income.",
                ContentHash = read.Content!.Hash,
            });
        });
        script.Agenda.Add(given.AddMinutes(20), application => application.Done(officer, new GiveForfeitureNotice
        {
            Seizure = seizure.Reference,
            AmountPence = seizure.Held,
            Method = NoticeMethod.Post,
            GivenTo = "The person it was seized from, at the last known address",
            GivenAt = given,
            ObjectBy = London.DateOf(given).AddDays(31),
        }));
    }

    private void PayIn(SeizedCash seizure, DateTimeOffset at)
    {
        var place = Chance.Happens(0.7) ? LedgerAccount.Bank : Chance.Of("Store.ForestGate", "Store.Sutton", "Store.Hayes");
        script.Agenda.Add(at, async application =>
        {
            if (seizure.Held == 0)
            {
                return;
            }

            await application.Done(seizure.Officer, new MoveMoney
            {
                Seizure = seizure.Reference,
                From = LedgerAccount.Unplaced,
                To = place,
                MovedAt = at,
                Note = place == LedgerAccount.Bank ? "Paid in, section 296" : "Taken to the store, receipt signed",
            });
            seizure.IsInBank = place == LedgerAccount.Bank;
        });
    }

    /// <summary>The court forfeits what is held, with its interest; it is paid over when nobody appealed, and a share comes back.</summary>
    private void Forfeit(SeizedCash seizure, DateTimeOffset at)
    {
        var (applied, paid) = (at.AddDays(-Chance.Between(20, 40)), at.AddDays(DaysToPayOver));
        var application = Guid.Empty;
        var interest = 0L;
        Then(applied, async batch => application = await batch.Done(seizure.Officer, new ApplyForForfeiture
        {
            Seizure = seizure.Reference,
            CourtCode = seizure.CourtCode,
            AmountPence = seizure.Held,
            MadeAt = applied,
        }));
        Then(at.AddMinutes(-30), async batch =>
        {
            interest = seizure.IsInBank ? seizure.Held / 70 : 0;

            if (interest > 0)
            {
                await batch.Done(seizure.Officer, new RecordInterest
                {
                    Seizure = seizure.Reference,
                    AmountPence = interest,
                    PaidAt = at.AddMinutes(-30),
                    Source = "Bank statement of the day",
                });
            }
        });
        Then(at.AddMinutes(40), batch => batch.Done(seizure.Officer, new RecordForfeitureDecision
        {
            Seizure = seizure.Reference,
            ApplicationId = application,
            Decision = ForfeitureDecision.Forfeited,
            DecidedAt = at,
            ForfeitedPence = seizure.Held,
            InterestPence = interest,
        }));
        Then(paid, batch => batch.Done(seizure.Officer, new PayOver
        {
            Seizure = seizure.Reference,
            PaidAt = paid,
            Note = "Approved by the inspector and the finance office",
        }));
        Then(paid.AddDays(DaysToShare), batch => batch.Done(seizure.Officer, new RecordIncentivePayment
        {
            Seizure = seizure.Reference,
            AmountPence = Math.Max(1, (seizure.Held + interest) * SharePercent / 100),
            ReceivedAt = paid.AddDays(DaysToShare),
            Note = $"{SharePercent}%, asset recovery incentivisation scheme",
        }));

        void Then(DateTimeOffset when, Func<Import.BatchApplication, Task> act) => script.Agenda.Add(when, async batch =>
        {
            if (seizure.Held > 0)
            {
                await act(batch);
            }
        });
    }
}
