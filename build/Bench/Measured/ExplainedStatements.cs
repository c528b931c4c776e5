using System.Diagnostics;
using Dapper;
using OperationsCase.Bench.Kept;

namespace OperationsCase.Bench.Measured;

/// <summary>The statements of one answer, each with what it takes and how SQLite goes about it.</summary>
internal static class ExplainedStatements
{
    private const int Times = 20;

    public static void Write(RecordFolder record, CapturedAnswer variant, TextWriter to)
    {
        using var connection = record.Read();

        foreach (var sent in variant.Sent)
        {
            var parameters = new DynamicParameters();

            foreach (var parameter in sent.Parameters)
            {
                parameters.Add(parameter.Name, parameter.Value, parameter.Type);
            }

            to.WriteLine(sent.IsInChange ? "changes:" : "reads:");
            to.WriteLine(string.Join('\n', sent.Sql.Split('\n').Select(line => $"    {line}")));
            to.WriteLine($"  with {string.Join(", ", sent.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"))}");

            if (!sent.IsInChange)
            {
                var began = Stopwatch.GetTimestamp();

                for (var time = 0; time < Times; time++)
                {
                    connection.Query(sent.Sql, parameters);
                }

                to.WriteLine($"  {Stopwatch.GetElapsedTime(began).TotalMilliseconds / Times:0.000} ms");
            }

            foreach (var step in connection.Query($"EXPLAIN QUERY PLAN {sent.Sql}", parameters))
            {
                to.WriteLine($"  - {((IDictionary<string, object>)step)["detail"]}");
            }
        }
    }
}
