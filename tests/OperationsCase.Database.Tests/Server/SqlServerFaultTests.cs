using System.Reflection;
using Microsoft.Data.SqlClient;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Server;

/// <summary>What the numbers of SQL Server mean to us.</summary>
public class SqlServerFaultTests
{
    private static readonly SqlServerEngine Engine = new("Server=nowhere;Database=Cases");

    [TestCase(2601, DatabaseFault.AlreadyThere)]
    [TestCase(2627, DatabaseFault.AlreadyThere)]
    [TestCase(8152, DatabaseFault.DoesNotFit)]
    [TestCase(1205, DatabaseFault.TryAgain)]
    [TestCase(4060, DatabaseFault.ConnectionLost)]
    [TestCase(40613, DatabaseFault.ConnectionLost)]
    [TestCase(10054, DatabaseFault.ConnectionLost)]
    [TestCase(-2, DatabaseFault.TookTooLong)]
    [TestCase(1105, DatabaseFault.Full)]
    [TestCase(208, DatabaseFault.Unexpected)]
    public void A_number_is_read_as(int number, object fault) => Assert.That(Engine.FaultOf(Numbered(number)), Is.EqualTo(fault));

    [Test]
    public void Each_kind_of_work_has_its_time_and_longer_work_keeps_its_own_within()
    {
        Assert.That(Seconds(), Is.EqualTo(30));

        using (CurrentWork.Is(WorkKind.Upgrade))
        {
            using var within = CurrentWork.Is(WorkKind.Job);
            Assert.That(Seconds(), Is.EqualTo(14_400));
        }

        Assert.That(Seconds(), Is.EqualTo(30));
    }

    [Test]
    public void An_instant_is_sent_as_the_columns_are_and_a_list_in_one_of_a_few_lengths()
    {
        DapperTypeHandlers.Register();
        var sent = new SqlParameter();
        var lookup = typeof(Dapper.SqlMapper).GetMethod("LookupDbType", BindingFlags.Static | BindingFlags.Public, [
            typeof(Type), typeof(string), typeof(bool), typeof(Dapper.SqlMapper.ITypeHandler).MakeByRefType()])!;
        object?[] arguments = [typeof(DateTimeOffset), "At", false, null];
        lookup.Invoke(null, arguments);

        ((Dapper.SqlMapper.ITypeHandler)arguments[3]!).SetValue(sent, new DateTimeOffset(2026, 11, 23, 9, 15, 0, 700, TimeSpan.FromHours(1)));

        Assert.That((sent.DbType, sent.Scale), Is.EqualTo((System.Data.DbType.DateTimeOffset, (byte)0)));
        Assert.That(sent.Value, Is.EqualTo(new DateTimeOffset(2026, 11, 23, 8, 15, 0, TimeSpan.Zero)));
        Assert.That(Dapper.SqlMapper.Settings.PadListExpansions, Is.True);
    }

    private static int Seconds() => new SqlConnectionStringBuilder(Engine.ConnectionStringOf(CurrentWork.StatementSeconds)).CommandTimeout;

    /// <remarks>The driver makes them for itself alone.</remarks>
    private static SqlException Numbered(int number)
    {
        const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;
        var make = typeof(SqlError).GetConstructors(Inside).First(one => one.GetParameters()[0].ParameterType == typeof(int));
        var error = make.Invoke([.. make.GetParameters().Select((given, place) => place == 0
            ? number
            : given.ParameterType == typeof(string) ? "made up"
            : given.ParameterType.IsValueType ? Activator.CreateInstance(given.ParameterType) : null)]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Inside)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod(
            "CreateException",
            BindingFlags.Static | BindingFlags.NonPublic,
            [typeof(SqlErrorCollection), typeof(string)])!;

        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }
}
