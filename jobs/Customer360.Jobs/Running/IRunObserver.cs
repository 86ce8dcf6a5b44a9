namespace Customer360.Jobs.Running;

/// <summary>Told what happens while a run is under way; called from several threads.</summary>
public interface IRunObserver
{
    /// <summary>A job has started or ended, in whatever way.</summary>
    void Changed(JobReport job);
}
