using Customer360.Spark.Interop;

namespace Customer360.Spark.Hadoop.Conf;

/// <summary>Settings of Hadoop's file systems.</summary>
public sealed class Configuration
{
    private readonly JvmObject _jvm;

    internal Configuration(JvmObject jvm) => _jvm = jvm;

    /// <summary>A setting; null when it is not set.</summary>
    public string? Get(string name) => _jvm.Call<string?>("get", name);

    /// <summary>A setting, or <paramref name="defaultValue"/> when it is not set.</summary>
    public string Get(string name, string defaultValue) => _jvm.Call<string>("get", name, defaultValue);

    /// <summary>Sets a setting.</summary>
    public void Set(string name, string value) => _jvm.Call("set", name, value);

    /// <summary>Takes a setting away.</summary>
    public void Unset(string name) => _jvm.Call("unset", name);
}
