namespace OperationsCase.Deadlines.Mailing;

internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, Settings settings)
    {
        var mail = MailSettings.Of(configuration, settings);
        services.AddSingleton(mail);
        services.AddSingleton<PostOffice>();
        services.AddScoped<Letters>();
        services.AddScoped<Postman>();

        if (mail.Host is null)
        {
            services.AddScoped<IMailCarrier, FolderCarrier>();
        }
        else
        {
            services.AddScoped<IMailCarrier, SmtpCarrier>();
        }
    }
}
