using System.Data.Common;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Server;

/// <summary>What SqlBulkCopy asks of the rows of a load.</summary>
public class RowReaderTests
{
    [Test]
    public void A_row_is_made_only_when_it_is_read()
    {
        var made = 0;
        using var reader = new BulkLoadRowReader(["Number"], Enumerable.Range(1, 1_000_000).Select(number => new object[] { made = number }));

        Assert.That(made, Is.Zero);
        reader.Read();
        reader.Read();
        Assert.That((made, reader.GetValue(0)), Is.EqualTo((2, 2)));
    }

    [Test]
    public void A_column_is_found_by_its_name_and_a_null_is_one_whatever_stands_above_it()
    {
        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        using var reader = new BulkLoadRowReader(["Id", "EndedAt"], [[id, DateTimeOffset.UnixEpoch], [id, DBNull.Value]]);

        reader.Read();
        Assert.That((reader.GetOrdinal("endedat"), reader.IsDBNull(1), reader.GetFieldType(1)), Is.EqualTo((1, false, typeof(DateTimeOffset))));
        reader.Read();
        Assert.That((reader.IsDBNull(1), reader["EndedAt"], reader.GetGuid(0)), Is.EqualTo((true, (object)DBNull.Value, id)));
        Assert.That(reader.Read(), Is.False);
    }

    [Test]
    public void Long_text_and_images_are_given_piece_by_piece()
    {
        using var reader = new BulkLoadRowReader(["Words", "Image"], [["a long story", new byte[] { 1, 2, 3, 4 }]]);
        var piece = new byte[4];
        reader.Read();

        Assert.That(reader.GetTextReader(0).ReadToEnd(), Is.EqualTo("a long story"));
        Assert.That((reader.GetBytes(1, 0, null, 0, 0), reader.GetBytes(1, 2, piece, 0, 4), piece[1]), Is.EqualTo((4L, 2L, (byte)4)));
        Assert.That(reader.GetStream(1).Length, Is.EqualTo(4));
    }

    [Test]
    public void A_row_of_another_length_than_its_columns_is_a_mistake_of_ours()
    {
        using DbDataReader reader = new BulkLoadRowReader(["Id", "Name"], [["1"]]);

        Assert.That(reader.Read, Throws.InvalidOperationException.With.Message.EqualTo("A row has 1 values for 2 columns."));
    }
}
