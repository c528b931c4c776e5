namespace OperationsCase.Deadlines.Outbox;

internal static class EmailSetup
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, Settings settings)
    {
        services.AddSingleton(_ => EmailSettings.Of(configuration, settings));
        services.AddSingleton<OutboxGate>();
        services.AddScoped<EmailComposer>();
        services.AddScoped<OutboxDispatcher>();
        services.AddScoped<IEmailTransport>(provider => provider.GetRequiredService<EmailSettings>() is { Host: null } folder
            ? new FolderEmailTransport(folder)
            : new SmtpEmailTransport(provider.GetRequiredService<EmailSettings>()));
    }
}
