namespace Customer360.Spark.Interop.Arrow;

/// <summary>One message after the other in the same bytes, which grow to the largest.</summary>
internal sealed class MessageBuffer
{
    public byte[] Bytes { get; private set; } = new byte[1 << 16];

    public int Length { get; private set; }

    /// <summary>Makes room for a message of so many bytes, keeping what the first <paramref name="kept"/> hold.</summary>
    public Memory<byte> Grow(int kept, int length)
    {
        if (Bytes.Length < length)
        {
            var larger = new byte[Math.Max(length, (int)Math.Min(Array.MaxLength, Bytes.Length * 2L))];
            Bytes.AsSpan(0, kept).CopyTo(larger);
            Bytes = larger;
        }

        Length = length;
        return Bytes.AsMemory(kept, length - kept);
    }
}
