namespace Customer360.Jobs.Tests.Sampling;

public sealed class SampleMemoryTests
{
    private const long Slack = 12L << 20;

    [Test]
    public void A_fifty_times_larger_sample_keeps_no_more_in_memory()
    {
        using (new SampleFolder(0.1m))
        {
            // Loads what is loaded once.
        }

        var small = PeakOf(0.1m);
        var large = PeakOf(5m);

        Assert.That(large, Is.LessThan(small + Slack));
    }

    private static long PeakOf(decimal scale)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var peak = new HeapPeak();
        peak.Watch();
        using (new SampleFolder(scale))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return peak.Stop();
    }

    /// <summary>Notes the size of the heap after each collection.</summary>
    private sealed class HeapPeak
    {
        private long _bytes;
        private volatile bool _isOver;

        public void Watch() => _ = new Sentinel(this);

        public long Stop()
        {
            _isOver = true;
            return Interlocked.Read(ref _bytes);
        }

        private void Note()
        {
            _bytes = Math.Max(_bytes, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
            if (!_isOver)
            {
                Watch();
            }
        }

        private sealed class Sentinel(HeapPeak owner)
        {
            ~Sentinel() => owner.Note();
        }
    }
}
