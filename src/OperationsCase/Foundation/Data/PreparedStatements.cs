using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Foundation.Data;

/// <summary>A connection that keeps each statement prepared, since to prepare it again takes SQLite longer than most statements run.</summary>
internal sealed class PreparedStatements(SqliteConnection connection) : DbConnection
{
    private const int Most = 1000;

    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => connection.ConnectionString = value;
    }

    public override string Database => connection.Database;

    public override string DataSource => connection.DataSource;

    public override string ServerVersion => connection.ServerVersion;

    public override ConnectionState State => connection.State;

    public override void ChangeDatabase(string databaseName) => connection.ChangeDatabase(databaseName);

    public override void Open() => connection.Open();

    public override void Close() => connection.Close();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => connection.BeginTransaction(isolationLevel);

    /// <remarks>
    /// The provider looks through all commands of a connection for one that is disposed. What a command was told belongs to no connection, so it
    /// is not looked for among the hundreds that are kept.
    /// </remarks>
    protected override DbCommand CreateDbCommand() => new Command(this, new SqliteCommand { CommandTimeout = connection.DefaultTimeout });

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Take(string text) => idle.Remove(text, out var command) ? command : new SqliteCommand(text, connection);

    private void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();

        if (idle.Count >= Most || !idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <param name="of">Where it came from.</param>
    /// <param name="said">What it was told, until it is executed by the statement that is prepared for it.</param>
    private sealed class Command(PreparedStatements of, SqliteCommand said) : DbCommand
    {
        private SqliteCommand? prepared;

        [AllowNull]
        public override string CommandText
        {
            get => said.CommandText;
            set => said.CommandText = value;
        }

        public override int CommandTimeout
        {
            get => said.CommandTimeout;
            set => said.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => said.CommandType;
            set => said.CommandType = value;
        }

        public override UpdateRowSource UpdatedRowSource
        {
            get => said.UpdatedRowSource;
            set => said.UpdatedRowSource = value;
        }

        public override bool DesignTimeVisible { get; set; }

        protected override DbConnection? DbConnection { get; set; } = of;

        protected override DbTransaction? DbTransaction
        {
            get => said.Transaction;
            set => said.Transaction = (SqliteTransaction?)value;
        }

        protected override DbParameterCollection DbParameterCollection => said.Parameters;

        public override void Cancel() => prepared?.Cancel();

        public override void Prepare() => Prepared().Prepare();

        public override int ExecuteNonQuery() => Prepared().ExecuteNonQuery();

        public override object? ExecuteScalar() => Prepared().ExecuteScalar();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Prepared().ExecuteReader(behavior);

        protected override DbParameter CreateDbParameter() => said.CreateParameter();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                if (prepared is not null)
                {
                    of.GiveBack(prepared);
                    prepared = null;
                }

                said.Dispose();
            }

            base.Dispose(disposing);
        }

        private SqliteCommand Prepared()
        {
            prepared ??= of.Take(said.CommandText);
            prepared.Transaction = said.Transaction;
            prepared.CommandTimeout = said.CommandTimeout;
            prepared.Parameters.Clear();

            foreach (SqliteParameter parameter in said.Parameters)
            {
                prepared.Parameters.Add(parameter);
            }

            return prepared;
        }
    }
}
