using System.Data.Common;

namespace OperationsCase.Foundation.Data;

internal static class DatabaseExceptions
{
    /// <summary>The database's own exception among those that one wraps, or null.</summary>
    public static DbException? Inside(Exception? exception)
    {
        while (exception is not null and not DbException)
        {
            exception = exception.InnerException;
        }

        return exception as DbException;
    }
}
