using MediatR;
using OperationsCase.Access;
using OperationsCase.Ledger;
using OperationsCase.Proceeds;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>The ledger of money, how seizures stand by it, and the figures that follow.</summary>
    private static void AddMoney(this IServiceCollection services)
    {
        services.AddScoped<SeizureStore>();
        services.AddScoped<MoneyLedger>();
        services.AddScoped<SeizureStanding>();
        services.AddScoped<SeizureClocks>();
        services.AddScoped<ForfeitureNoticeStore>();
        services.AddScoped<MoneyMovements>();
        services.AddScoped<SeizureRecording>();
        services.AddScoped<AssetRecording>();
        services.AddScoped<AssetAmounts>();
        services.AddScoped<AssetCorrection>();
        services.AddScoped<ConfiscationTime>();
        services.AddScoped<ProceedsFigures>();
        services.AddScoped<INotificationHandler<MoneyChanged>>(provider => provider.GetRequiredService<ProceedsFigures>());
        services.AddScoped<INotificationHandler<CaseMoved>>(provider => provider.GetRequiredService<ProceedsFigures>());
        services.AddApprovalKind<ForfeitureNoticeApproval>();
        services.AddSingleton(LedgerCasePart.Of);
        services.AddSingleton(ProceedsCasePart.Of);
    }

    private static void MapMoney(this IEndpointRouteBuilder api)
    {
        api.MapSeizures();
        api.MapProceeds();
    }
}
