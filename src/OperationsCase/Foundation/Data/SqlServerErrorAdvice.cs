using System.Security.Authentication;
using Microsoft.Data.SqlClient;

namespace OperationsCase.Foundation.Data;

/// <summary>What the numbers of SQL Server and of its driver ask of whoever runs the program.</summary>
internal static class SqlServerErrorAdvice
{
    private const string Setting = "ConnectionStrings:OperationsCase";

    public static string Place(SqlConnectionStringBuilder connection) => $"The database {connection.InitialCatalog} on {connection.DataSource}";

    /// <summary>Its files or its log cannot grow: 1101 and 1105 no space in a file group, 9002 the log is full.</summary>
    public static bool IsFull(SqlException exception) => exception.Number is 1101 or 1105 or 9002;

    /// <summary>The connection broke, or the database went over to another machine or is about to.</summary>
    public static bool IsLost(SqlException exception) => exception.Number is 64 or 121 or 233 or 596 or 921 or 976 or 983 or 4060 or 4221
        or 6005 or 10053 or 10054 or 10060 or 10061 or 10928 or 10929 or 40197 or 40501 or 40613 or 41302 or 41305 or 49918 or 49919 or 49920;

    /// <remarks>
    /// Windows and other systems number the same trouble of the network differently, so what has the gravity of a lost
    /// connection and no number of the server's own is taken for it.
    /// </remarks>
    public static string? On(SqlException exception, SqlConnectionStringBuilder connection) => exception switch
    {
        _ when IsFull(exception) => $"{Place(connection)} has no room left, on its disk or in its log. Make room, then try again.",
        { Number: 18452 or 18456 or 18470 or 18486 or 18487 or 18488 } => $"{connection.DataSource} refused the login. "
            + $"Check the user name and password in {Setting}.",
        { Number: 4060 or 911 } => $"{Place(connection)} does not exist, or this login may not open it. "
            + $"Create it, give the login access, or name another in {Setting}.",
        { Number: 3906 or 3908 } => $"{Place(connection)} is read-only. Make it writable, or name another in {Setting}.",
        { Number: 229 or 230 or 262 or 15247 } => $"{Place(connection)} does not allow this login to do that. "
            + "Make it a member of db_owner for the command migrate, and of the role OperationsCaseApplication otherwise.",
        { InnerException: AuthenticationException } or { Number: -2146893019 or -2146893022 } =>
            $"{connection.DataSource} has a certificate that this machine does not trust. "
                + "Install its issuer's certificate, or use the server name that the certificate has.",
        { Class: >= 20, Number: < 100 or 10053 or 10054 or 10060 or 10061 or 11001 or 17142 or 17187 or 258 } or { Number: -2 or 53 or 258 } =>
            $"No SQL Server answers at {connection.DataSource}. Check that it is running and can be reached from here, or name another in {Setting}.",
        _ => null,
    };

    /// <summary>For trouble that has no advice of its own.</summary>
    public static string Otherwise(SqlException exception, SqlConnectionStringBuilder connection) =>
        $"{Place(connection)} cannot be opened: {exception.Message.Split('\n')[0].Trim()} Check {Setting}.";
}
