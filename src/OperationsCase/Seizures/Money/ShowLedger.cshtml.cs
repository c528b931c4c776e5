using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

/// <summary>Every movement of a seizure's money, what is in each account, and whose it is.</summary>
public sealed class ShowLedgerPageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
{
    /// <summary>A line of the shares, in whole pence; the last is of what is not attributed.</summary>
    public sealed record ShareLine(string Name, string? Address, int Share, long SeizedPence, long ForfeitedPence, long ReceivedPence);

    /// <summary>What came out of accounts that money comes from.</summary>
    public long CameInPence => -Case.Money.Of(LedgerAccountKind.Source);

    /// <summary>What came in and is nowhere now; nothing where the ledger balances.</summary>
    public long Difference => Case.Money.Balances.Sum(balance => balance.Pence);

    public IEnumerable<(string Heading, IReadOnlyList<ShareLine> Rows)> Shares =>
    [
        ("By operation", Lines([.. Case.Operations.Select(operation =>
            ($"{operation.Name}, {operation.Reference}", $"/operations/{operation.Reference}", operation.Share))])),
        ("By network", Lines([.. Case.Networks.Select(network => ($"{network.Name}, {network.Reference}", $"/networks/{network.Reference}", network.Share))])),
    ];

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure) => await Load(seizure) ?? Page();

    private List<ShareLine> Lines(IReadOnlyList<(string Name, string Address, int Share)> linked)
    {
        int[] shares = [.. linked.Select(one => one.Share)];
        var seized = MoneyShares.Split(Head.AmountPence, shares);
        var forfeited = MoneyShares.Split(Case.Money.EverIn(LedgerAccountKind.Forfeited), shares);
        var received = MoneyShares.Split(Case.Money.EverIn(LedgerAccountKind.Received), shares);
        var rest = shares.Length;
        var lines = linked.Select((one, place) => new ShareLine(one.Name, one.Address, one.Share, seized[place], forfeited[place], received[place])).ToList();

        if (shares.Sum() < MoneyShares.Whole)
        {
            lines.Add(new ShareLine("Not attributed", null, MoneyShares.Whole - shares.Sum(), seized[rest], forfeited[rest], received[rest]));
        }

        return lines;
    }
}
