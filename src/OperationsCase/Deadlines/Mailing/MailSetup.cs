namespace OperationsCase.Deadlines.Mailing;

internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, Settings settings)
    {
        services.AddSingleton(_ => MailSettings.Of(configuration, settings));
        services.AddSingleton<PostOffice>();
        services.AddScoped<Letters>();
        services.AddScoped<Postman>();
        services.AddScoped<IMailCarrier>(provider => provider.GetRequiredService<MailSettings>() is { Host: null } folder
            ? new FolderCarrier(folder)
            : new SmtpCarrier(provider.GetRequiredService<MailSettings>()));
    }
}
