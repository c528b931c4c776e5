using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OperationsCase.Operations;

/// <summary>How the API tells the details of an operation: under the name of its kind, with what has a column of its own there.</summary>
internal static class DetailsJson
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Type == typeof(GetOperation.Answer))
        {
            foreach (var kind in OperationKind.All)
            {
                var property = type.CreateJsonPropertyInfo(kind.DetailsType, kind.ApiName);
                property.Get = answer => ((GetOperation.Answer)answer).Details is { } details && details.Kind == kind ? details : null;
                property.IsGetNullable = true;
                type.Properties.Add(property);
            }
        }
        else if (OperationKind.All.FirstOrDefault(kind => kind.DetailsType == type.Type) is { } kind)
        {
            var columns = kind.Columns.Select(JsonNamingPolicy.CamelCase.ConvertName).ToHashSet();

            foreach (var other in type.Properties.Where(property => !columns.Contains(property.Name)).ToList())
            {
                type.Properties.Remove(other);
            }
        }
    }
}
