using BenchmarkDotNet.Running;
using GovernedSemantics.Benchmarks;

// The plain runners print one table each; everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["load"]:
        LoadRunner.Run();
        break;
    case ["compile"]:
        CompileRunner.Run();
        break;
    case ["compile", var named]:
        CompileRunner.Run(named);
        break;
    case ["overhead"]:
        await OverheadRunner.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
