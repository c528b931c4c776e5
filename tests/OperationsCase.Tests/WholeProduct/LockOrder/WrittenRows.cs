using System.Collections.Concurrent;
using Dapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.WholeProduct.LockOrder;

/// <summary>The rows that a command wrote, in the order in which it wrote each for the first time, as SQLite itself tells.</summary>
/// <remarks>A row that it added itself is no lock that somebody else may wait for, unless it is one that whoever comes first adds.</remarks>
internal sealed class WrittenRows
{
    /// <summary>What SQLite calls the number of a row, by which it tells of it.</summary>
    private const string NumberOfRow = "rowid";

    private static readonly AsyncLocal<WrittenRows?> Current = new();

    private readonly Lock gate = new();
    private readonly HashSet<(string Table, long Row)> known = [];
    private readonly List<(string Table, long Row, bool IsNew)> rows = [];

    /// <summary>Of the command that is under way here; null when none is.</summary>
    public static WrittenRows? Now => Current.Value;

    /// <summary>Has an application overhear its commands; its engine must be a <see cref="OverheardSqlite"/>.</summary>
    public static void Overhear(IServiceCollection services, OutOfOrder outOfOrder)
    {
        services.AddSingleton(outOfOrder);
        services.Insert(0, ServiceDescriptor.Transient(typeof(IPipelineBehavior<,>), typeof(Behavior<,>)));
    }

    public IReadOnlyList<(string Table, long Row, bool IsNew)> Rows
    {
        get
        {
            lock (gate)
            {
                return [.. rows];
            }
        }
    }

    public void Add(string table, long row, bool isNew)
    {
        lock (gate)
        {
            if (known.Add((table, row)))
            {
                rows.Add((table, row, isNew));
            }
        }
    }

    /// <summary>Outside all other steps, so that a command's own transaction lies within it.</summary>
    internal sealed class Behavior<TRequest, TResponse>(IEngine engine, OutOfOrder outOfOrder) : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>
    {
        public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
        {
            if (!typeof(TRequest).IsCommand() || Current.Value is not null)
            {
                return await next();
            }

            var written = Current.Value = new WrittenRows();
            TResponse answer;

            try
            {
                answer = await next();
            }
            finally
            {
                Current.Value = null;
            }

            if (typeof(TRequest).Assembly == typeof(Composition).Assembly
                && DeclaredOrder.Declared.Against(written.Rows, await KindsOf(written)) is { } wrong)
            {
                outOfOrder.Add($"{typeof(TRequest).Name} writes {wrong}");
            }

            return answer;
        }

        /// <summary>Asked only of a command that held several cases.</summary>
        private async Task<Func<long, int?>> KindsOf(WrittenRows written)
        {
            var held = written.Rows.Where(row => row is { Table: "CaseRecord", IsNew: false }).Select(row => row.Row).ToList();

            if (held.Count < 2)
            {
                return _ => 0;
            }

            await using var connection = await engine.Open();
            var kinds = (await connection.QueryAsync<(long Row, string Kind)>($"SELECT {NumberOfRow}, KindCode FROM CaseRecord"))
                .ToDictionary(row => row.Row, row => row.Kind);

            return row => kinds.TryGetValue(row, out var kind) ? Composition.Kinds.Select(known => known.Code).ToList().IndexOf(kind) : null;
        }
    }
}

/// <summary>What commands of an application did in another order than docs/lock-order.md says, each in a sentence.</summary>
internal sealed class OutOfOrder
{
    private readonly ConcurrentQueue<string> found = [];

    public void Add(string what) => found.Enqueue(what);

    /// <summary>Takes what was found since it was asked last.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();

        while (found.TryDequeue(out var what))
        {
            taken.Add(what);
        }

        return taken;
    }
}
