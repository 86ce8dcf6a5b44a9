namespace Customer360.Spark.Interop;

/// <summary>Something that stands for an object of the JVM and is accepted as an argument wherever the object is.</summary>
internal interface IJvmHandle
{
    JvmObject Reference { get; }
}
