using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Bench.Kept;

namespace OperationsCase.Bench.Measured;

/// <summary>
/// The least that could answer: a bare Kestrel with one delegate, which sends the same statements by raw ADO.NET and answers the same
/// bytes.
/// </summary>
/// <remarks>
/// All that a request reads goes over one connection that stays open, and all that it writes in one transaction, whatever the product's own
/// were.
/// </remarks>
internal sealed class BaselineServer : IAsyncDisposable
{
    private readonly ConcurrentBag<SqliteConnection> free = [];
    private readonly WebApplication app;
    private readonly string connectionString;
    private readonly TimeProvider clock;
    private IReadOnlyList<CapturedAnswer> captured = [];
    private int number;

    private BaselineServer(RecordFolder record, TimeProvider clock)
    {
        (connectionString, this.clock) = (record.Settings.SqliteConnectionString, clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<BaselineServer> Open(RecordFolder record, TimeProvider clock)
    {
        var baseline = new BaselineServer(record, clock);
        await baseline.app.StartAsync();

        return baseline;
    }

    public void Answers(IReadOnlyList<CapturedAnswer> variants) => captured = variants;

    /// <summary>Sends the statements and reads every row of them.</summary>
    public void Send(CapturedAnswer variant) => Send(variant.Again(Interlocked.Increment(ref number), clock.GetUtcNow()));

    private void Send(IEnumerable<RecordedStatement> statements)
    {
        var connection = free.TryTake(out var one) ? one : Connect();

        try
        {
            Send(connection, [.. statements]);
        }
        finally
        {
            free.Add(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();

        foreach (var connection in free)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task Answer(HttpContext context)
    {
        var variant = captured[int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture)];
        await context.Request.Body.CopyToAsync(Stream.Null);
        Send(variant);
        context.Response.StatusCode = variant.Status;
        context.Response.ContentType = variant.ContentType;
        context.Response.ContentLength = variant.Answer.Length;
        await context.Response.Body.WriteAsync(variant.Answer);
    }

    private static void Send(SqliteConnection connection, List<RecordedStatement> statements)
    {
        foreach (var read in statements.Where(sent => !sent.IsInChange))
        {
            Run(connection, null, read);
        }

        if (statements.Exists(sent => sent.IsInChange))
        {
            using var transaction = connection.BeginTransaction();

            foreach (var change in statements.Where(sent => sent.IsInChange))
            {
                Run(connection, transaction, change);
            }

            transaction.Commit();
        }
    }

    private static void Run(SqliteConnection connection, SqliteTransaction? transaction, RecordedStatement sent)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sent.Sql;

        foreach (var parameter in sent.Parameters)
        {
            command.Parameters.Add(new SqliteParameter
            {
                ParameterName = parameter.Name,
                DbType = parameter.Type,
                Value = parameter.Value
                ?? DBNull.Value
            });
        }

        using var reader = command.ExecuteReader();

        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    reader.GetValue(column);
                }
            }
        }
        while (reader.NextResult());
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON";
        settings.ExecuteNonQuery();

        return connection;
    }
}
