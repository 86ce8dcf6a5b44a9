using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>A text file of the bank: no header, plain line ends.</summary>
internal abstract class BankTable(SampleWorld world, string folder, string name, long entities) : SampleTable(world, entities)
{
    public override string FileName(long number, bool late) => $"bank/{folder}/{name}_{(late ? SampleClock.AsOfStamp : "20250301")}.csv";

    public override RecordFile Create(string path, bool late) =>
        new CsvFile(path, World.Create(path), Columns, new CsvStyle(Header: false, CarriageReturns: false));

    /// <summary>A moment of one of the last days, in microseconds.</summary>
    protected static long Micros(ref Dice dice, int days) => ((SampleClock.AsOfEnd - 1 - dice.Below(days * SampleClock.Day)) * 1_000_000) + dice.Below(1_000_000);

    /// <summary>A moment on the days after as_of, in microseconds.</summary>
    protected static long FutureMicros(ref Dice dice) => ((SampleClock.AsOfEnd + dice.Below(5 * SampleClock.Day)) * 1_000_000) + dice.Below(1_000_000);
}
