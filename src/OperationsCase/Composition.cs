using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Hangfire;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Life;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Audit.Redaction;
using OperationsCase.Cases;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Deadlines.Feed;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Disclosures;
using OperationsCase.Disruption;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Jobs;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Foundation.Web;
using OperationsCase.Home;
using OperationsCase.Intelligence;
using OperationsCase.Marking;
using OperationsCase.Messages;
using OperationsCase.Messages.Email;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Performance;
using OperationsCase.Premises;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Search;

namespace OperationsCase;

/// <summary>Everything the application is made of, in the order a request meets it.</summary>
internal static partial class Composition
{
    /// <param name="settings">Where the record lives.</param>
    /// <param name="also">What a test puts in place of the real thing.</param>
    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? also = null)
    {
        FixedCulture.Set();
        var builder = ProductBuilder.Create();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.Logging.Quieten();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSiteAddress(settings.Urls);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddDatabase(settings);
        builder.AddEvidence(settings);
        builder.Services.AddRequests();
        builder.Services.AddCases();
        builder.Services.AddCasePages();
        builder.Services.AddSearch();
        builder.Services.AddHomes();
        builder.Services.AddRooms();
        builder.Services.AddApprovals();
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddRecurringJobs(settings);
        builder.Services.AddMail(builder.Configuration, settings.Data);
        builder.Services.AddPages().AddMvcOptions(pages => pages.ModelBinderProviders.Insert(0, new CaseReferenceBinders()));
        builder.Services.ConfigureHttpJsonOptions(http =>
            http.SerializerOptions.TypeInfoResolver = http.SerializerOptions.TypeInfoResolver!.WithAddedModifier(DetailsJson.Apply));
        also?.Invoke(builder);

        var app = builder.Build();
        app.UseFixedCulture();
        app.UsePages();
        app.UseRooms();

        return app;
    }

    /// <summary>Addresses hold references and one-time links, so no request is logged; the audit says who did what.</summary>
    private static void Quieten(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.Hosting", LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
        .AddFilter("Hangfire", LogLevel.Warning);

    private static void AddDatabase(this WebApplicationBuilder builder, Settings settings)
    {
        DapperTypeHandlers.Register();
        CaseReferenceParameters.Register();
        builder.Services.AddSingleton(_ => DatabaseEngineSelection.Of(builder.Configuration, settings.SqliteConnectionString));
        builder.Services.AddScoped<Database>();
        builder.Services.AddSingleton<DatabaseSetup>();
        builder.Services.AddSingleton<DatabaseWriteProbe>();
        builder.Services.AddSingleton<Gazetteer>();
        builder.Services.AddScoped<SystemFacts>();
        builder.Services.AddScoped<ReferenceNumbers>();
        builder.Services.AddScoped<CaseSearchIndex>();
        builder.Services.AddSingleton(services => new DataProtectionKeyStore(
            services.GetRequiredService<IEngine>,
            services.GetRequiredService<TimeProvider>()));
        builder.Services.AddDataProtection().SetApplicationName("OperationsCase").ProtectKeys(builder.Configuration);
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = services.GetRequiredService<DataProtectionKeyStore>()));
    }

    /// <summary>The nine steps of a request, outermost first; the mediator that gives it a scope is the first of them.</summary>
    private static void AddRequests(this IServiceCollection services)
    {
        services.AddSingleton<IMediator, ScopedMediator>();
        services.AddScoped<Mediator>();
        services.AddScoped<RequestDepth>();
        services.AddScoped<DryRun>();
        services.AddScoped<INotifications, Notifications>();
        services.AddScoped<IQueries, ScopedQueries>();
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AccessLogBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(MarkingBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AccessReasonBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(StepUpBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehavior<,>));
        services.AddImplementationsOf(typeof(IRequestHandler<,>), ServiceLifetime.Scoped);
        ValidationMessages.UseForAll();
        services.AddImplementationsOf(typeof(IValidator<>), ServiceLifetime.Singleton);
        services.AddSingleton<IValidator<ListHistoryOfOperation>, HistoryPaging<ListHistoryOfOperation>>();
        services.AddSingleton<IValidator<ListHistoryOfNetwork>, HistoryPaging<ListHistoryOfNetwork>>();
        services.AddSingleton<IValidator<ListHistoryOfSeizure>, HistoryPaging<ListHistoryOfSeizure>>();
        services.AddSingleton<IValidator<ListHistoryOfProblem>, HistoryPaging<ListHistoryOfProblem>>();
    }

    private static void AddRooms(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<IRequestSender>(provider => provider.GetRequiredService<ICurrentUser>());
        services.AddScoped<FormAuthorizationFilter>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<FormAuthorizationFilter>());
        services.AddScoped<IPageHeader, UserPageHeader>();
        services.AddScoped<PageMarking>();
        services.AddScoped<IPageMarking>(provider => provider.GetRequiredService<PageMarking>());
        services.AddSingleton<SignInAudit>();
        services.AddScoped<CurrentCase>();
        services.AddScoped<AuthorizedCases>();
        services.AddScoped<BoroughsServed>();
        services.AddScoped<RestrictionStore>();
        services.AddScoped<RestrictedCaseHolders>();
        services.AddScoped<OfficerMessages>();
        services.AddScoped<PagedCaseRowsReader>();
        services.AddScoped<CaseHistory>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<AuditChain>();
        services.AddScoped<AuditEntryRedactor>();
        services.AddScoped<CurrentReason>();
        services.TryAddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(RowReadingLimit.Section).Get<RowReadingLimit>() ?? new RowReadingLimit());
        services.AddSingleton<RowsReadCounter>();
        services.AddScoped<AuditLogSubjectNames>();
        services.AddScoped<AuditLogReader>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<AccessLogFilter>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<AccessLogFilter>());
        services.AddSingleton(provider => RulesInUse.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<BankHolidayCalendars>();
        services.AddScoped<DeadlineService>();
        services.AddScoped<AlertRecipientResolver>();
        services.AddSingleton<SweepMonitor>();
        services.AddSingleton<IEmailContent, DeadlineEmailContent>();
        services.AddSingleton<IEmailContent, CaseMessageEmailContent>();
        services.AddSingleton<CalendarLinks>();
        services.AddScoped<IWorkHandover, DeadlineHandover>();
        services.AddSingleton<IPageSection<EndAccountPageModel>, OpenWorkSection>();
        services.AddSingleton(new AccountPageLink("Show your deadlines in your calendar", "/account/calendar", typeof(GetCalendarLink)));
        services.AddSingleton(new AccountPageLink("Load postcodes", "/postcodes/new", typeof(LoadPostcodes)));
        services.AddScoped<MovedDeadlineFinder>();
        services.AddScoped<DeadlineRecalculation>();
        services.AddScoped<DeadlineCorrection>();
        services.AddSingleton<LawWording>();
        services.AddScoped<ClosureDocumentMaker>();
        services.AddScoped<ClosureDocumentStore>();
        services.AddScoped<OperationStore>();
        services.AddScoped<OperationCorrection>();
        services.AddScoped<OperationClocks>();
        services.AddScoped<INotificationHandler<OperationLogged>>(provider => provider.GetRequiredService<OperationClocks>());
        services.AddScoped<INotificationHandler<OperationMoved>>(provider => provider.GetRequiredService<OperationClocks>());
        services.AddScoped<ClosureStore>();
        services.AddScoped<RecordClosureNotice.Service>();
        services.AddScoped<NoticeChangeStore>();
        services.AddScoped<HearingDeadlines>();
        services.AddScoped<HearingCorrection>();
        services.AddScoped<NoticeChangeCorrection>();
        services.AddScoped<OrderEndDeadlines>();
        services.AddMoney();
        services.AddScoped<NetworkStore>();
        services.AddScoped<DisruptedNetworkStore>();
        services.AddScoped<ClaimStore>();
        services.AddScoped<INetworkLinkCheck, ClaimedNetworkLinks>();
        services.AddScoped<ProblemSignStore>();
        services.AddScoped<Invitations>();
        services.AddScoped<MarkingStore>();
        services.AddTasks();
        services.AddCaseDuties();
        services.AddScoped<RetentionReviewStore>();
        services.AddScoped<Erasure>();
    }

    private static void UseRooms(this WebApplication app)
    {
        app.UseMarking();
        app.UseRouting();
        app.UseSignInLimits();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSecondFactor();
        app.UseRateLimits();
        app.UseTypedAddresses();
        app.MapRazorPages();
        app.MapHealth();
        app.MapCalendar();

        var api = app.MapGroup("api").RequireAuthorization(AuthenticationSetup.Token).Marked();
        api.AddEndpointFilter<RouteGroupBuilder, AccessLogFilter>();
        api.AddEndpointFilter<RouteGroupBuilder, CorrectionPreviewFilter>();
        api.MapOperations();
        api.MapNeedToKnow();
        api.MapApprovals();
        api.MapClosureOrders();
        api.MapDeadlines();
        api.MapWork();
        api.MapHolidays();
        api.MapClosureDocuments();
        api.MapNetworks();
        api.MapDisruption();
        api.MapMoney();
        api.MapProblems();
        api.MapPremises();
        api.MapOperationPremises();
        api.MapSearch();
        api.MapPerformance();
        api.MapReasons();
        api.MapRedaction();
        api.MapMarking();
        api.MapIntelligence();
        api.MapDisclosures();
        api.MapRetention();
    }

    private static void AddRecurringJobs(this IServiceCollection services, Settings settings)
    {
        services.AddHangfire((provider, hangfire) =>
        {
            if (provider.GetRequiredService<IEngine>() is SqlServerEngine server)
            {
                hangfire.UseSqlServerStorage(SqlServerJobs.ConnectionString(server.ConnectionString), SqlServerJobs.Options);
            }
            else
            {
                hangfire.UseInMemoryStorage();
            }
        });

        services.AddSingleton(Jobs);

        if (settings.RunsJobs)
        {
            services.AddHangfireServer(server => server.WorkerCount = 2);
            services.AddHostedService<JobWatchdog>();
        }
    }

    private static void AddImplementationsOf(this IServiceCollection services, Type open, ServiceLifetime lifetime)
    {
        foreach (var type in typeof(Composition).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false }))
        {
            foreach (var closed in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open))
            {
                services.Add(new ServiceDescriptor(closed, type, lifetime));
            }
        }
    }
}
