// Freezes Object.prototype against pollution. Tauri's own freezePrototype does it by Object.freeze alone, and then plain
// assignments such as `prototype.constructor = X` throw (d3-color, under the charts, does that). Here each data property
// first becomes an accessor whose setter gives the object a property of its own.
const proto = Object.prototype;
for (const key of Reflect.ownKeys(proto)) {
  const descriptor = Object.getOwnPropertyDescriptor(proto, key);
  if (!descriptor || !("value" in descriptor) || !descriptor.configurable) continue;
  const value: unknown = descriptor.value;
  Object.defineProperty(proto, key, {
    enumerable: descriptor.enumerable ?? false,
    configurable: false,
    get: () => value,
    set(this: unknown, own: unknown) {
      if (this === proto || this === null || this === undefined) {
        throw new TypeError(`Object.prototype.${String(key)} is frozen`);
      }
      Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true });
    },
  });
}
Object.freeze(proto);

export {};
