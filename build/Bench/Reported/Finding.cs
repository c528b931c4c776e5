using System.Globalization;
using OperationsCase.Bench.Measured;

namespace OperationsCase.Bench.Reported;

/// <summary>What was found of one measure over a record of one size, with so many clients.</summary>
internal sealed record Finding(int Operations, string Measure, int Clients, ClientsRound Product, ClientsRound Floor)
{
    public const string Head = "operations,measure,clients,median,p95,perSecond,cpu,floorMedian,floorP95,floorPerSecond,floorCpu";

    public double Ratio => Product.Median / Floor.Median;

    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Operations},{Measure},{Clients},{Product.Median:0.000},{Product.P95:0.000},{Product.PerSecond:0.0},{Product.Cpu:0.000},"
            + $"{Floor.Median:0.000},{Floor.P95:0.000},{Floor.PerSecond:0.0},{Floor.Cpu:0.000}");

    public static Finding Parse(string line)
    {
        var parts = line.Split(',');
        double At(int place) => double.Parse(parts[place], CultureInfo.InvariantCulture);

        return new Finding(
            (int)At(0),
            parts[1],
            (int)At(2),
            new ClientsRound(At(3), At(4), At(5), At(6)),
            new ClientsRound(At(7), At(8), At(9), At(10)));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Product.Median:0.00} ms ({Product.P95:0.00}), {Product.PerSecond:0} a second; floor {Floor.Median:0.00} ms "
            + $"({Floor.P95:0.00}), {Floor.PerSecond:0}; ratio {Ratio:0.00}; CPU {Product.Cpu:0.00} and {Floor.Cpu:0.00} ms");
}
