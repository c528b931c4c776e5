using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Files;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

/// <summary>A file of postcodes, each with the ward that it lies in.</summary>
/// <param name="Rows">The postcodes whose ward is one of ours.</param>
/// <param name="WithoutWard">How many are left out, because their ward is not.</param>
internal sealed record PostcodeFile(IReadOnlyList<PostcodeRow> Rows, int WithoutWard)
{
    /// <summary>In bytes, which is all that a request may hold.</summary>
    public const int Largest = 16 * 1024 * 1024;

    private static readonly string[] Needed = ["postcode", "borough_gss", "ward_gss", "ward_name"];

    /// <remarks>
    /// A ward is found by its code, or else by its borough and name: a code changes with each review of boundaries, even where the ward does
    /// not.
    /// </remarks>
    public static Result<PostcodeFile> Read(string text, Gazetteer gazetteer, string field)
    {
        var byCode = gazetteer.Wards.ToDictionary(ward => ward.Code);
        var byName = gazetteer.Wards.ToDictionary(ward => (ward.BoroughCode, NameFolding.Key(ward.Name)));
        var rows = new Dictionary<string, PostcodeRow>(StringComparer.Ordinal);
        var without = 0;

        try
        {
            using var lines = new StringReader(text);

            foreach (var line in CsvInput.Lines(lines, named: HasColumns, hasRemarks: true))
            {
                if (PostcodeText.Key(line.Needed("postcode")) is not { } code)
                {
                    return Refusal.Invalid($"Line {line.Number} has “{line["postcode"]}”, which is not a postcode", field);
                }

                if ((byCode.GetValueOrDefault(line["ward_gss"])
                    ?? byName.GetValueOrDefault((line["borough_gss"], NameFolding.Key(line["ward_name"])))) is { } ward)
                {
                    rows[code] = new PostcodeRow(code, ward.BoroughCode, ward.Code);
                }
                else
                {
                    without++;
                }
            }
        }
        catch (UnreadableFileException wrong)
        {
            return Refusal.Invalid(wrong.Message, field);
        }

        return rows.Count == 0
            ? Refusal.Invalid("The file has no postcode in a ward that we know", field)
            : new PostcodeFile([.. rows.Values], without);
    }

    private static void HasColumns(IReadOnlyList<string> columns)
    {
        if (Needed.FirstOrDefault(name => !columns.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            throw new UnreadableFileException($"There is no column “{missing}”. The file needs {string.Join(", ", Needed)}");
        }
    }
}

/// <param name="Code">Without its blank.</param>
/// <param name="BoroughCode">GSS code.</param>
/// <param name="WardCode">GSS code.</param>
internal sealed record PostcodeRow(string Code, string BoroughCode, string WardCode);
