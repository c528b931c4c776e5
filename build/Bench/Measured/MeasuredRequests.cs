using System.Text.Json;
using Dapper;
using OperationsCase.Bench.Kept;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Measured;

/// <summary>What is measured, asked about what the record holds.</summary>
internal static class MeasuredRequests
{
    private const int Variants = 60;

    private static readonly string[] Statuses = ["Closed", "Live"];

    public static IReadOnlyList<MeasuredRequest> Of(RecordFolder record, DateTimeOffset now)
    {
        using var connection = record.Read();
        var boroughs = connection.Query<string>("SELECT Code FROM Borough ORDER BY Code").ToList();
        var wards = connection.Query<string>("SELECT MIN(Code) FROM Ward GROUP BY BoroughCode ORDER BY BoroughCode").ToList();
        var references = Sample(connection.Query<string>("SELECT Reference FROM Operation WHERE Status <> 'Live' ORDER BY Reference"));
        var places = Sample(connection.Query<string>("SELECT DISTINCT Place FROM LocalProblem ORDER BY Place"));
        var networks = Sample(connection.Query<string>("SELECT Name FROM Network ORDER BY Reference"));
        var premises = Sample(connection.Query<string>("SELECT Reference FROM Premises ORDER BY Reference"));
        var year = FinancialYear.Of(London.DateOf(now)).StartsOn.Year;

        return
        [
            new("log", "log an operation by the API", IsWrite: true, IsPage: false,
                [.. Enumerable
                    .Range(0, Variants)
                    .Select(i => new MeasuredRequest.RequestVariant(
                        "/api/operations/crack-house-closures",
                        Closure(wards[i % wards.Count], i, now)))]),
            new("list", "list of a borough and a status, 50 rows, newest first", IsWrite: false, IsPage: false,
                [.. from borough in boroughs from status in Statuses
                    select new MeasuredRequest.RequestVariant($"/api/operations?borough={borough}&status={status}&sort=Newest&rows=50")]),
            new(
                "case",
                "case page with its history",
                IsWrite: false,
                IsPage: true,
                [.. references.Select(reference => new MeasuredRequest.RequestVariant($"/operations/{reference}"))]),
            new("figure", "distinct networks disrupted by borough in a financial year", IsWrite: false, IsPage: false,
                [.. Enumerable
                    .Range(0, 3)
                    .Select(back => new MeasuredRequest.RequestVariant($"/api/performance/networks-disrupted?year={year - back}"))]),
            new(
                "reference",
                "search by reference",
                IsWrite: false,
                IsPage: false,
                [.. references.Select(reference => new MeasuredRequest.RequestVariant($"/api/operations?find={reference}"))]),
            new(
                "street",
                "search by street",
                IsWrite: false,
                IsPage: false,
                [.. places.Select(place => new MeasuredRequest.RequestVariant($"/api/operations?find={Words(place)}"))]),
            new(
                "network",
                "search by the name of a network",
                IsWrite: false,
                IsPage: false,
                [.. networks.Select(name => new MeasuredRequest.RequestVariant($"/api/networks?find={Words(name)}"))]),
            new(
                "premises",
                "list of the premises of a borough, 25 rows, latest first",
                IsWrite: false,
                IsPage: true,
                [.. boroughs.Select(borough => new MeasuredRequest.RequestVariant($"/premises?borough={borough}"))]),
            new(
                "place",
                "page of premises with the closures there",
                IsWrite: false,
                IsPage: true,
                [.. premises.Select(reference => new MeasuredRequest.RequestVariant($"/premises/{reference}"))]),
        ];
    }

    /// <summary>The first two words of a text: a street, or a network.</summary>
    private static string Words(string text) => Uri.EscapeDataString(string.Join(' ', text.Split(' ', ',').Take(2)));

    private static IReadOnlyList<string> Sample(IEnumerable<string> all)
    {
        var list = all.ToList();

        return [.. list.Where((_, place) => place % Math.Max(1, list.Count / Variants) == 0).Take(Variants)];
    }

    private static string Closure(string ward, int number, DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        wardCode = ward,
        place = $"Flat {number + 1}, Aldridge House, Queensbridge Road",
        startedAt = now.AddDays(-2),
        tenure = "council",
        tenantCuckooed = "yes",
        childrenPresent = "no",
        complaints = number,
        drugEvidence = "Search on warrant: 46 wraps that tested positive for crack cocaine, and callers at all hours.",
    });
}
