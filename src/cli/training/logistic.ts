/** One training example: indexes of its features, its label, and what is taken as given (log-odds). */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly offset: number;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty per example seen. */
  readonly l2: number;
}

export interface LogisticResult {
  readonly bias: number;
  readonly weights: Float64Array;
}

/**
 * Binary logistic regression by AdaGrad; the order of the examples is shuffled by a fixed seed, so runs agree. The
 * weights are the mean of those after each epoch of the second half (Polyak and Juditsky 1992): the last example seen
 * sways them less.
 */
export function trainLogistic(
  examples: readonly Example[],
  features: number,
  options: LogisticOptions,
): LogisticResult {
  const weights = new Float64Array(features);
  const seen = new Float64Array(features).fill(1e-6);
  let bias = 0;
  let biasSeen = 1e-6;
  const sum = new Float64Array(features);
  let biasSum = 0;
  let summed = 0;
  const order = examples.map((_, i) => i);
  let seed = 20261120;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const example = examples[at] as Example;
      let z = bias + example.offset;
      for (const f of example.features) z += weights[f] as number;
      const error = (1 / (1 + Math.exp(-z)) - example.label) * example.weight;
      biasSeen += error * error;
      bias -= (options.rate * error) / Math.sqrt(biasSeen);
      for (const f of example.features) {
        const gradient = error + options.l2 * (weights[f] as number);
        seen[f] = (seen[f] as number) + gradient * gradient;
        weights[f] = (weights[f] as number) - (options.rate * gradient) / Math.sqrt(seen[f]);
      }
    }
    if (epoch < options.epochs / 2) continue;
    summed++;
    biasSum += bias;
    for (let f = 0; f < features; f++) sum[f] = (sum[f] as number) + (weights[f] as number);
  }
  return { bias: biasSum / summed, weights: sum.map((total) => total / summed) };
}
