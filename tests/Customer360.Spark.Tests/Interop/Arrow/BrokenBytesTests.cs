using System.Buffers.Binary;
using Customer360.Spark.Interop.Arrow;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Interop.Arrow;

public sealed class BrokenBytesTests
{
    private static readonly StructType Schema = StructType.FromDdl("a int, b string, c array<map<string,int>>, d decimal(9,2)");

    [Test]
    public void A_message_cut_short_anywhere_is_refused()
    {
        var message = Message();

        var accepted = Enumerable.Range(0, message.Length).Where(length => !IsRefused(message[..length], length)).ToList();

        Assert.That(accepted, Is.Empty.Or.All.GreaterThan(message.Length - 8), "only padding may be missing");
    }

    [Test]
    public void A_message_with_a_wrong_byte_is_read_or_refused_but_nothing_else()
    {
        var message = Message();

        Assert.That(
            () =>
            {
                for (var i = 0; i < message.Length; i++)
                {
                    foreach (var wrong in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
                    {
                        var copy = (byte[])message.Clone();
                        copy[i] = wrong;
                        IsRefused(copy, copy.Length);
                    }
                }
            },
            Throws.Nothing);
    }

    [Test]
    public void Garbage_is_refused()
    {
        var garbage = new byte[4096];
        new Random(7).NextBytes(garbage);

        Assert.That(IsRefused(garbage, garbage.Length), Is.True);
    }

    [Test]
    public void A_batch_of_another_schema_is_refused()
    {
        var message = LocalRows.Batches(StructType.FromDdl("a int"), [[1]]).Single();

        Assert.That(IsRefused(message, message.Length), Is.True);
    }

    [Test]
    public void Offsets_that_run_backwards_are_refused()
    {
        var schema = StructType.FromDdl("b string");
        var message = LocalRows.Batches(schema, [["abc"], ["def"]]).Single();
        var offsets = message.AsSpan().IndexOf((ReadOnlySpan<byte>)[0, 0, 0, 0, 3, 0, 0, 0, 6, 0, 0, 0]);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(offsets + 4), 7);

        Assert.That(() => Load(schema, message, message.Length),
            Throws.TypeOf<GatewayException>().With.Message.Contains("ends before it starts"));
    }

    [Test]
    public void Compressed_rows_are_refused_with_the_setting_to_change()
    {
        var message = Message();

        // The slot of the header's fourth field lies behind its three; giving the table of slots two bytes more brings it to life.
        BinaryPrimitives.WriteInt16LittleEndian(message.AsSpan(8 + 36), 12);
        BinaryPrimitives.WriteInt16LittleEndian(message.AsSpan(8 + 46), 4);

        Assert.That(() => Load(Schema, message, message.Length),
            Throws.TypeOf<GatewayException>().With.Message.Contains("spark.sql.execution.arrow.compression.codec"));
    }

    private static byte[] Message() => LocalRows.Batches(Schema,
    [
        [1, "abc", new object?[] { new Dictionary<string, int> { ["k"] = 1 } }, 1.25m],
        [null, "", null, null],
        [3, null, Array.Empty<object?>(), -1m],
    ]).Single();

    private static bool IsRefused(byte[] message, int length)
    {
        try
        {
            Load(Schema, message, length);
            return false;
        }
        catch (GatewayException)
        {
            return true;
        }
    }

    private static void Load(StructType schema, byte[] message, int length)
    {
        var batch = new RecordBatch();
        var columns = ColumnVectors.Of(schema);
        batch.Read(message, length);
        ColumnVectors.Load(columns, batch);
        for (var i = 0; i < batch.RowCount; i++)
        {
            foreach (var column in columns)
            {
                column.ValueAt(i);
            }
        }
    }
}
