using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace OperationsCase.Foundation.Data;

/// <summary>Keeps the keys of cookies and forms in the database, so that a restart signs nobody out.</summary>
/// <param name="engine">Asked for when a key is, because the application is built before anybody has seen that its settings name a database.</param>
/// <param name="clock">Dates the keys.</param>
internal sealed class DataProtectionKeyStore(Func<IEngine> engine, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(Read).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => Write(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        await using var database = new Database(engine());

        return [.. (await database.List<string>(Sql.All, new { })).Select(XElement.Parse)];
    }

    private async Task Write(XElement element, string name)
    {
        var now = clock.GetUtcNow();

        await using var database = new Database(engine());
        database.WillChange();
        await database.Execute(Sql.Add, new
        {
            Id = TimeOrderedId.New(now),
            Name = name,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            At = now,
        });
        await database.Commit();
    }

    private static class Sql
    {
        internal const string All = "SELECT Xml FROM DataProtectionKey ORDER BY At, Id";

        internal const string Add = "INSERT INTO DataProtectionKey (Id, Name, Xml, At) VALUES (@Id, @Name, @Xml, @At)";
    }
}
