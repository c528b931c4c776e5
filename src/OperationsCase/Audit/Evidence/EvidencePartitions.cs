using System.Text;

namespace OperationsCase.Audit.Evidence;

/// <summary>Splits what the log knows of all rows, and what the tables have, by the row, so that each part can be compared in little memory.</summary>
/// <remarks>The parts are files of this process that end with it; they hold keys and digests only.</remarks>
internal sealed class EvidencePartitions : IDisposable
{
    private const int Parts = 256;

    private readonly string folder = Directory.CreateTempSubdirectory("evidence-").FullName;
    private readonly BinaryWriter[] logged;
    private readonly BinaryWriter[] found;

    public EvidencePartitions()
    {
        logged = [.. Enumerable.Range(0, Parts).Select(part => Open($"logged-{part}"))];
        found = [.. Enumerable.Range(0, Parts).Select(part => Open($"found-{part}"))];
    }

    /// <param name="name">The row.</param>
    /// <param name="state">What the newest entry about it knows.</param>
    public void AddLogged(RowName name, LoggedRowState state)
    {
        var to = logged[PartOf(name)];
        Write(to, name);
        to.Write(state.Number);
        to.Write(state.Salt);
        to.Write(state.Digest);
    }

    /// <param name="name">The row.</param>
    /// <param name="hash">What it says.</param>
    public void AddFound(RowName name, byte[] hash)
    {
        var to = found[PartOf(name)];
        Write(to, name);
        to.Write(hash);
    }

    /// <summary>Part after part: what is known of its rows, and which of them there are.</summary>
    public IEnumerable<(Dictionary<RowName, LoggedRowState> Known, IEnumerable<(RowName Name, byte[] Hash)> Found)> All()
    {
        for (var part = 0; part < Parts; part++)
        {
            var known = new Dictionary<RowName, LoggedRowState>();

            foreach (var (name, state) in Read(logged[part], from => new LoggedRowState(from.ReadInt32(), from.ReadString(), from.ReadString())))
            {
                // The entries come in their order, so the last is the newest.
                known[name] = state;
            }

            yield return (known, Read(found[part], from => from.ReadBytes(32)));
        }
    }

    public void Dispose()
    {
        foreach (var writer in logged.Concat(found))
        {
            writer.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private BinaryWriter Open(string name) => new(
        new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 4 * 1024),
        Encoding.UTF8);

    private static int PartOf(RowName name)
    {
        uint hash = 2166136261;

        foreach (var letter in name.Key)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return (int)(hash % Parts);
    }

    private static void Write(BinaryWriter to, RowName name)
    {
        to.Write((short)name.Table);
        to.Write(name.Key);
    }

    private static IEnumerable<(RowName Name, T Row)> Read<T>(BinaryWriter written, Func<BinaryReader, T> read)
    {
        written.Flush();
        written.BaseStream.Position = 0;
        using var from = new BinaryReader(written.BaseStream, Encoding.UTF8, leaveOpen: true);

        while (written.BaseStream.Position < written.BaseStream.Length)
        {
            yield return (new RowName(from.ReadInt16(), from.ReadString()), read(from));
        }
    }
}

/// <param name="Table">The place of its table among those registered.</param>
/// <param name="Key">The values of its key.</param>
internal readonly record struct RowName(int Table, string Key);

/// <summary>What an entry of the log knows of a row.</summary>
/// <param name="Number">Of the evidence.</param>
/// <param name="Salt">Empty where it was redacted.</param>
/// <param name="Digest">Empty where the row was removed.</param>
internal readonly record struct LoggedRowState(int Number, string Salt, string Digest)
{
    public bool IsOf(byte[]? hash) => hash is null
        ? Digest.Length == 0
        : Foundation.Sealing.EvidenceLines.IsSalt(Salt) && Foundation.Sealing.EvidenceLines.Digest(Salt, hash) == Digest;
}
