using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Data;

/// <summary>How an id, an instant and a day are kept: natively by SQL Server, as text of one width by SQLite.</summary>
/// <remarks>
/// Dapper's handlers belong to the process, not to a connection, so each looks at the parameter or the value
/// that it meets. Both engines can then be open at once, in the tests and when a file is moved to a server.
/// </remarks>
internal static class DapperTypeHandlers
{
    private const string InstantFormat = "yyyy-MM-dd HH:mm:ss+00:00";
    private const string DayFormat = "yyyy-MM-dd";

    /// <remarks>
    /// Ids and days keep Dapper's own map for what is sent: both providers write them as we want them, and a type
    /// without a map goes to SQL Server as sql_variant when it stands in a list, which no index serves.
    /// </remarks>
    public static void Register()
    {
        // A list is sent as one of a few lengths, so that SQL Server makes a plan for each of those and not for each length that occurs.
        SqlMapper.Settings.PadListExpansions = true;

        Send<Guid>(DbType.Guid);
        Send<DateOnly>(DbType.Date);
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));

        Read(read => read is Guid id ? id : Guid.Parse((string)read));
        Read(read => read is DateTime day ? DateOnly.FromDateTime(day) : DateOnly.Parse((string)read, CultureInfo.InvariantCulture));
        Read(read => read is DateTimeOffset at ? at : DateTimeOffset.Parse((string)read, CultureInfo.InvariantCulture));

        foreach (var type in CodedValues.Types)
        {
            SqlMapper.AddTypeHandler(type, new CodeHandler(CodedValues.All(type)));
        }
    }

    /// <summary>Upper case, as the provider itself writes the ids of a list; whole seconds, so that text order is time order.</summary>
    public static object AsSqliteKeeps(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToString().ToUpperInvariant(),
        DateTimeOffset at => at.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>Cut to whole seconds here, because the server would round half a second up into the future.</summary>
    public static object AsSqlServerKeeps(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset at => new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };

    private static void Send<T>(DbType type) where T : struct
    {
        SqlMapper.AddTypeMap(typeof(T), type);
        SqlMapper.AddTypeMap(typeof(T?), type);
    }

    private static void Read<T>(Func<object, T> read) where T : struct => SqlMapper.AddTypeHandler(typeof(T), new Handler<T>(read));

    /// <summary>A value that is known by its code is kept as that.</summary>
    private sealed class CodeHandler(IEnumerable<ICodedValue> registered) : SqlMapper.ITypeHandler
    {
        private readonly Dictionary<string, ICodedValue> byCode = registered.ToDictionary(one => one.Code, StringComparer.OrdinalIgnoreCase);

        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value is ICodedValue coded ? coded.Code : value;
        }

        /// <exception cref="KeyNotFoundException">The record is of a program that knows more values than this one.</exception>
        public object? Parse(Type destinationType, object value) => value is null or DBNull ? null : byCode[(string)value];
    }

    private sealed class Handler<T>(Func<object, T> read) : SqlMapper.ITypeHandler where T : struct
    {
        /// <summary>Met only by instants. Sets the type even of a null, which SqlClient would otherwise send as text.</summary>
        public void SetValue(IDbDataParameter parameter, object value)
        {
            var toSqlite = parameter is SqliteParameter;
            parameter.DbType = toSqlite ? DbType.String : DbType.DateTimeOffset;

            if (!toSqlite)
            {
                // As the columns are: without it the server is sent datetimeoffset(7), and converts.
                parameter.Scale = 0;
            }

            parameter.Value = value is DBNull ? value : toSqlite ? AsSqliteKeeps(value) : AsSqlServerKeeps(value);
        }

        public object? Parse(Type destinationType, object value) => value is null or DBNull ? null : read(value);
    }
}
