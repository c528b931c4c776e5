using System.Data;
using Dapper;

namespace OperationsCase.Access;

/// <summary>How references are sent to the database and read from it: as the texts that they are.</summary>
internal static class CaseReferenceParameters
{
    /// <summary>The length that Dapper gives a short text, so that every reference has the same plan.</summary>
    private const int ShortText = 4000;

    public static void Register()
    {
        foreach (var type in CaseReferences.Types)
        {
            SqlMapper.AddTypeHandler(type, (SqlMapper.ITypeHandler)Activator.CreateInstance(typeof(Handler<>).MakeGenericType(type))!);
        }
    }

    private sealed class Handler<TReference> : SqlMapper.ITypeHandler where TReference : struct, IParsableReference<TReference>
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.String;
            parameter.Size = ShortText;
            parameter.Value = value is TReference reference ? reference.Value : DBNull.Value;
        }

        public object? Parse(Type destinationType, object value) => (TReference)(value as string);
    }
}
