namespace OperationsCase.Messages.Email;

internal static class EmailSetup
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddSingleton(_ => EmailSettings.Of(configuration, dataFolder));
        services.AddSingleton<OutboxLock>();
        services.AddScoped<EmailComposer>();
        services.AddScoped<Outbox>();
        services.AddScoped<OutboxDispatcher>();
        services.AddScoped<IEmailTransport>(provider => provider.GetRequiredService<EmailSettings>() is { Host: null } folder
            ? new FolderEmailTransport(folder)
            : new SmtpEmailTransport(provider.GetRequiredService<EmailSettings>()));
    }
}
